"""Runs a program on a pseudo-terminal: the specification comes as JSON in argv, the result goes as JSON to stdout."""
import json
import os
import pty
import select
import subprocess
import sys
import time

spec = json.loads(sys.argv[1])
primary, secondary = pty.openpty()
import fcntl, struct, termios  # noqa: E401
fcntl.ioctl(secondary, termios.TIOCSWINSZ, struct.pack("HHHH", 40, spec.get("columns", 100), 0, 0))
streams = {name: secondary if name in spec["terminal"] else subprocess.PIPE for name in ("stdin", "stdout", "stderr")}

# It is the terminal that controls the program, as a shell needs it to be.
number = ["stdin", "stdout", "stderr"].index(spec["terminal"][0]) if spec["terminal"] else None
control = None if number is None else lambda: fcntl.ioctl(number, termios.TIOCSCTTY, 0)
child = subprocess.Popen(
    spec["argv"], env=spec["env"], cwd=spec["cwd"], start_new_session=True, preexec_fn=control, **streams
)
os.close(secondary)

seen = {primary: b""}
names = {primary: "terminal"}
for name in ("stdout", "stderr"):
    stream = getattr(child, name)
    if stream is not None:
        seen[stream.fileno()] = b""
        names[stream.fileno()] = name
answers = spec["answers"]
open_files = set(seen)
end = time.time() + 30
while open_files and time.time() < end:
    ready, _, _ = select.select(open_files, [], [], 0.2)
    for file in ready:
        try:
            data = os.read(file, 65536)
        except OSError:
            data = b""
        if data:
            seen[file] += data
        else:
            open_files.discard(file)
    if answers and answers[0][0].encode() in seen[primary]:
        os.write(primary, answers.pop(0)[1].encode())
    if child.poll() is not None and not ready:
        break
child.kill()
print(json.dumps({"code": child.wait(), **{names[file]: data.decode("utf-8", "replace") for file, data in seen.items()}}))
