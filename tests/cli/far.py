"""Runs a program in a network of its own, whose only other host is some milliseconds away: far.py DELAY PROGRAM ARGUMENT...

The other host has an HTTP server on port 8080, and the names far.example (IPv4, and an IPv6 address that nobody has),
far4.example (IPv4 alone) and gone.example (addresses that nobody has). Needs root, and /dev/net/tun.
"""
import ctypes
import fcntl
import heapq
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NEW_MOUNTS, NEW_NETWORK = 0x20000, 0x40000000
TUN_WITHOUT_HEADER, SET_INTERFACE = 0x1001, 0x400454CA
HERE, THERE = "192.0.2.2", "192.0.2.1"
NAMES = f"127.0.0.1 localhost\n{THERE} far.example far4.example\n2001:db8::1 far.example gone.example\n192.0.2.9 gone.example\n"

delay = float(sys.argv[1]) / 1000


def unshare(flags):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(flags) != 0:
        raise OSError(ctypes.get_errno(), "unshare")


def interface(name, mine, peer):
    """A network interface whose packets this program reads and writes."""
    file = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(file, SET_INTERFACE, struct.pack("16sH", name.encode(), TUN_WITHOUT_HEADER))
    for command in (
        f"ip addr add {mine} peer {peer} dev {name}",
        f"ip link set {name} up",
        "ip link set lo up",
        f"ip route add 192.0.2.9 dev {name}",
    ):
        subprocess.run(command.split(), check=True)
    return file


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def carry(near, far):
    """Passes packets on, each of them late."""
    queue, number = [], 0
    while True:
        wait = max(0, queue[0][0] - time.monotonic()) if queue else 1
        for file in select.select([near, far], [], [], wait)[0]:
            number += 1
            heapq.heappush(queue, (time.monotonic() + delay, number, far if file == near else near, os.read(file, 65536)))
        while queue and queue[0][0] <= time.monotonic():
            _, _, to, packet = heapq.heappop(queue)
            try:
                os.write(to, packet)
            except OSError:
                pass


parent, child = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
there = os.fork()
if there == 0:
    unshare(NEW_NETWORK)
    tun = interface("there0", THERE, HERE)
    server = ThreadingHTTPServer((THERE, 8080), Handler)
    socket.send_fds(child, [b"x"], [tun])
    server.serve_forever()

try:
    unshare(NEW_NETWORK | NEW_MOUNTS)
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
    near = interface("here0", HERE, THERE)
    _, [far], *_ = socket.recv_fds(parent, 1, 1)
    threading.Thread(target=carry, args=(near, far), daemon=True).start()
    with tempfile.NamedTemporaryFile("w") as names:
        names.write(NAMES)
        names.flush()
        subprocess.run(["mount", "--bind", names.name, "/etc/hosts"], check=True)
        code = subprocess.run(sys.argv[2:], check=False).returncode
finally:
    os.kill(there, signal.SIGKILL)
sys.exit(code)
