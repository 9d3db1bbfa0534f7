//! `cargo xtask playground`: the built page on this machine, served with the headers that any
//! server of it should send.

use crate::{build, files};
use anyhow::{Context, Result, bail};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

const DEFAULT_PORT: u16 = 4173;

const LONGEST_HEAD: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// The page has the same policy in itself, but for `frame-ancestors`, which only a header can say.
const HEADERS: &str = "\
Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'\r
X-Content-Type-Options: nosniff\r
Referrer-Policy: no-referrer\r
Cross-Origin-Opener-Policy: same-origin\r
Cross-Origin-Resource-Policy: same-origin\r
Cache-Control: no-store\r
Connection: close\r
";

pub fn run(arguments: &[String]) -> Result<()> {
    let port = port(arguments)?;
    build::all()?;
    let listener = listen(port)?;
    let mut output = io::stdout();
    writeln!(output, "playground: http://{}/", listener.local_addr()?)?;
    output.flush()?;
    for stream in listener.incoming().flatten() {
        // One who hangs up early, or sends nothing, is no concern of the others.
        std::thread::spawn(move || serve(&stream));
    }
    Ok(())
}

fn port(arguments: &[String]) -> Result<u16> {
    let words: Vec<&str> = arguments
        .iter()
        .flat_map(|argument| argument.splitn(2, '='))
        .collect();
    match words[..] {
        [] => Ok(DEFAULT_PORT),
        ["--port", port] => port
            .parse()
            .with_context(|| format!("`{port}` is no port: it is a number from 0 to 65535")),
        _ => bail!(
            "`playground` takes only `--port N`, not `{}`",
            arguments.join(" ")
        ),
    }
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            anyhow::anyhow!("port {port} is in use: choose another with `cargo xtask playground --port N`, or any free one with `--port 0`")
        }
        _ => anyhow::anyhow!("cannot listen on 127.0.0.1:{port}: {error}"),
    })
}

fn serve(stream: &TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let line = request_line(stream)?;
    let words: Vec<&str> = line.split_ascii_whitespace().collect();
    let answer = match words[..] {
        [method @ ("GET" | "HEAD"), target, _] => {
            let found =
                file(target).and_then(|file| Some((mime_type(&file), std::fs::read(file).ok()?)));
            match found {
                Some((mime, content)) => Answer {
                    status: "200 OK",
                    mime,
                    content,
                    head_only: method == "HEAD",
                },
                None => Answer {
                    head_only: method == "HEAD",
                    ..Answer::short("404 Not Found")
                },
            }
        }
        [_, _, _] => Answer::short("405 Method Not Allowed"),
        _ => Answer::short("400 Bad Request"),
    };
    answer.write(stream)
}

/// The first line of a request, once its whole head is there.
fn request_line(stream: &TcpStream) -> io::Result<String> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    Ok(first)
}

/// The file that is meant, if it may be served: plain names only, so that no path leads out.
fn file(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |name: &str| {
        let ordinary = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        !name.is_empty() && !name.starts_with('.') && name.bytes().all(ordinary)
    };
    path.split('/')
        .all(plain)
        .then(|| files::in_root("dist/www").join(path))
}

fn mime_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json" | "map") => "application/json",
        Some("wasm") => "application/wasm",
        Some("txt") => "text/plain; charset=utf-8",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

struct Answer {
    status: &'static str,
    mime: &'static str,
    content: Vec<u8>,
    head_only: bool,
}

impl Answer {
    fn short(status: &'static str) -> Self {
        Answer {
            status,
            mime: "text/plain; charset=utf-8",
            content: format!("{status}\n").into(),
            head_only: false,
        }
    }

    fn write(&self, mut stream: &TcpStream) -> io::Result<()> {
        let Answer {
            status,
            mime,
            content,
            head_only,
        } = self;
        let allow = if status.starts_with("405") {
            "Allow: GET, HEAD\r\n"
        } else {
            ""
        };
        let length = content.len();
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {length}\r\n{allow}{HEADERS}\r\n"
        )?;
        if !head_only {
            stream.write_all(content)?;
        }
        stream.flush()
    }
}
