//! Runs the steps, some at the same time. Each is a process of its own, whose output is kept and printed in one
//! piece when it ends. A step that runs alone prints at once.

use super::Needs::{self, Alone, Cargo, Dist};
use super::Outcome::{Passed, Skipped, Unreachable};
use super::STEPS;
use crate::{build, files};
use anyhow::{Context, Result, bail};
use std::fmt;
use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command};
use std::sync::LazyLock;
use std::thread::{available_parallelism, sleep};
use std::time::{Duration, Instant};

/// The option by which this program runs one step, in this process.
pub const ONE: &str = "--one";

/// How many steps run at once. Where the number of processors is not known, there is one.
static AT_ONCE: LazyLock<usize> =
    LazyLock::new(|| 1 + available_parallelism().map_or(1, usize::from));

const BUILD: &str = "build";

/// Compares what these steps have written.
const DIGESTS: &str = "digests";
const RUNTIMES: &str = "package-";

/// The exit codes of a step that neither passed nor failed. Its last line says why.
const SKIPPED: i32 = 3;
const UNREACHABLE: i32 = 4;

/// Runs a step in this process.
pub fn run_one(name: &str) -> Result<()> {
    let step = STEPS.iter().find(|(each, ..)| *each == name);
    let (.., work) = step.with_context(|| format!("no step has the name `{name}`"))?;
    match work()? {
        Passed => Ok(()),
        Skipped(why) => exit(SKIPPED, &why),
        Unreachable(what) => exit(UNREACHABLE, &what),
    }
}

fn exit(code: i32, why: &str) -> ! {
    println!("{why}");
    std::process::exit(code)
}

/// Runs steps by their names, and returns whether any failed.
///
/// `left_out` are steps that run only on request. They count as skipped.
pub fn run_all(steps: &[&str], left_out: &[&str], skipped_is_failed: bool) -> Result<bool> {
    let mut run = Run::new(steps, skipped_is_failed);
    for name in left_out {
        println!("skipped: {name}: runs only with `--all` or by name");
        run.skipped += 1;
    }
    // Built once, before two steps could build at the same time.
    if !run.waiting.contains(&BUILD) && run.waiting.iter().any(|name| needs(name) == Dist) {
        build::all()?;
        run.is_built = true;
    }
    while !run.waiting.is_empty() || !run.running.is_empty() {
        while run.start_one()? {}
        run.end_one()?;
    }
    Ok(run.report())
}

fn needs(name: &str) -> Needs {
    let step = STEPS.iter().find(|(each, ..)| *each == name);
    step.map_or(Needs::Nothing, |(_, needs, _)| *needs)
}

struct Running {
    name: &'static str,
    child: Child,
    start: Instant,
}

struct Run {
    waiting: Vec<&'static str>,
    running: Vec<Running>,
    /// Whether `dist/` is up to date, so that no step has to look.
    is_built: bool,
    /// Whether there is only one step, which prints at once.
    is_only: bool,
    skipped_is_failed: bool,
    passed: u32,
    skipped: u32,
    failed: Vec<&'static str>,
    spent: Vec<Spent>,
}

/// What a step took, in seconds.
struct Spent {
    name: &'static str,
    /// From its start to its end, while others ran too.
    time: f64,
    /// Of processors, for it and all the programs that it ran, where the system says so.
    processor: Option<f64>,
}

impl Run {
    fn new(steps: &[&str], skipped_is_failed: bool) -> Self {
        let names = STEPS.iter().map(|&(name, ..)| name);
        Run {
            waiting: names.filter(|name| steps.contains(name)).collect(),
            running: Vec::new(),
            is_built: false,
            is_only: steps.len() == 1,
            skipped_is_failed,
            passed: 0,
            skipped: 0,
            failed: Vec::new(),
            spent: Vec::new(),
        }
    }

    /// Starts the first step that can run now, if there is one.
    fn start_one(&mut self) -> Result<bool> {
        let Some(next) = (0..self.waiting.len()).find(|&at| self.can_start(self.waiting[at]))
        else {
            return Ok(false);
        };
        let name = self.waiting.remove(next);
        files::write(&log(name), "")?;
        let mut step = Command::new(std::env::current_exe()?);
        step.args(["test", ONE, name]).current_dir(files::root());
        if self.is_only {
            heading(name);
        } else {
            let output = File::options().append(true).open(log(name))?;
            step.stdout(output.try_clone()?).stderr(output);
        }
        if self.is_built {
            step.env(build::IS_BUILT, "1");
        }
        let child = step.spawn().context("cannot run this program again")?;
        self.running.push(Running {
            name,
            child,
            start: Instant::now(),
        });
        Ok(true)
    }

    fn can_start(&self, name: &str) -> bool {
        let is_on = |wanted: Needs| self.running.iter().any(|step| needs(step.name) == wanted);
        let is_open = |prefix: &str| {
            let running = self.running.iter().map(|step| step.name);
            running
                .chain(self.waiting.iter().copied())
                .any(|each| each.starts_with(prefix))
        };
        if self.running.len() >= *AT_ONCE || is_on(Alone) {
            return false;
        }
        match needs(name) {
            Alone => self.running.is_empty(),
            Cargo => !is_on(Cargo),
            Dist if name == DIGESTS => !is_open(BUILD) && !is_open(RUNTIMES),
            Dist => !is_open(BUILD),
            Needs::Nothing => true,
        }
    }

    /// Waits until a step ends, and prints its output and outcome.
    fn end_one(&mut self) -> Result<()> {
        let (at, status, before) = loop {
            let mut ended = None;
            for (at, step) in self.running.iter_mut().enumerate() {
                let before = processor_time_of_children();
                if let Some(status) = step.child.try_wait()? {
                    ended = Some((at, status, before));
                    break;
                }
            }
            match ended {
                Some(ended) => break ended,
                None if self.running.is_empty() => bail!("no step can start"),
                None => sleep(Duration::from_millis(50)),
            }
        };
        let Running { name, start, .. } = self.running.remove(at);
        let time = start.elapsed().as_secs_f64();
        let processor = processor_time_of_children()
            .zip(before)
            .map(|(after, before)| after - before);
        let spent = Spent {
            name,
            time,
            processor,
        };
        if !self.is_only {
            heading(name);
            std::io::copy(&mut File::open(log(name))?, &mut std::io::stdout())?;
        }
        match status.code() {
            Some(0) => {
                println!("passed: {spent}");
                self.passed += 1;
                self.is_built |= name == BUILD;
            }
            Some(code @ (SKIPPED | UNREACHABLE)) => {
                println!("skipped: {name}");
                match self.skipped_is_failed && code == SKIPPED {
                    true => self.failed.push(name),
                    false => self.skipped += 1,
                }
            }
            _ => {
                println!("FAILED: {spent}");
                self.failed.push(name);
            }
        }
        self.spent.push(spent);
        Ok(())
    }

    /// Prints the slowest steps and the counts, and returns whether any step failed.
    fn report(mut self) -> bool {
        self.spent
            .sort_by(|one, other| other.time.total_cmp(&one.time));
        println!("\nthe slowest steps:");
        for spent in self.spent.iter().take(10) {
            println!("{spent}");
        }
        let processor: f64 = self.spent.iter().filter_map(|step| step.processor).sum();
        println!("processor time of all steps: {processor:.0} s");
        println!();
        if !self.failed.is_empty() {
            println!("failed: {}", self.failed.join(", "));
        }
        println!(
            "{} passed, {} failed, {} skipped",
            self.passed,
            self.failed.len(),
            self.skipped
        );
        !self.failed.is_empty()
    }
}

impl fmt::Display for Spent {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{} ({:.1} s", self.name, self.time)?;
        if let Some(processor) = self.processor {
            write!(to, ", {processor:.1} s of a processor")?;
        }
        to.write_str(")")
    }
}

/// Returns how many seconds of processors the children that have ended took, with theirs. Only Linux says it
/// in a file.
fn processor_time_of_children() -> Option<f64> {
    /// Of `/proc`, on any processor.
    const TICKS_PER_SECOND: f64 = 100.0;
    let status = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is a name in parentheses. `cutime` and `cstime` are the 16th and the 17th.
    let (_, fields) = status.rsplit_once(')')?;
    let ticks = fields.split_whitespace().skip(13).take(2);
    let ticks: f64 = ticks.map(|ticks| ticks.parse().unwrap_or(0.0)).sum();
    Some(ticks / TICKS_PER_SECOND)
}

/// Flushed at once, because the programs that a step runs write to the same stream.
fn heading(name: &str) {
    println!("\n== {name}");
    let _ = std::io::stdout().flush();
}

/// Where the output of a step is kept.
fn log(name: &str) -> PathBuf {
    files::in_root(format!("target/steps/{name}.log"))
}
