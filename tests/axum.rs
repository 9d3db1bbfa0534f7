//! Drives `examples/axum.rs` over a real socket.

use preswald_webhooks::{EventType, Secret, TestEvent, Timestamp, Webhook, sign};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

#[allow(dead_code, reason = "the example's own main is not run")]
#[path = "../examples/axum.rs"]
mod example;

const SECRET: &str = "your-webhook-secret";

/// Starts the example on a free port, on a thread that ends with the test.
fn serve() -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            let webhook = Webhook::new(Secret::new(SECRET).unwrap());
            axum::serve(listener, example::router(webhook))
                .await
                .unwrap();
        });
    });
    address
}

/// Posts a body as it is, and gives the status and the answer's text.
fn post(address: SocketAddr, headers: &[&str], body: &[u8]) -> (u16, String) {
    send(address, "POST", headers, body)
}

fn send(address: SocketAddr, method: &str, headers: &[&str], body: &[u8]) -> (u16, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    let mut request = format!(
        "{method} /webhooks/preswald HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n",
        body.len()
    );
    for value in headers {
        request += &format!("X-Preswald-Signature: {value}\r\n");
    }
    stream.write_all(request.as_bytes()).unwrap();
    stream.write_all(b"\r\n").unwrap();
    stream.write_all(body).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer)
}

#[test]
fn the_example_answers_as_documented() {
    let address = serve();
    let event = TestEvent::new(EventType::AppDeployed)
        .body(Timestamp::now(), 1)
        .into_bytes();
    let tampered = [&event[..], b" "].concat();
    let marked = [b"\xEF\xBB\xBF", &event[..]].concat();
    let large = vec![b' '; (1 << 20) + 1];
    let beyond_ascii = String::from_utf8(event.clone()).unwrap();
    let beyond_ascii = beyond_ascii.replace("Sales Dashboard", "Übersicht 漢字 📊");
    assert!(!beyond_ascii.is_ascii());
    let header = |body: &[u8]| sign(body, SECRET).unwrap().to_string();
    let upper = header(&event).to_uppercase();
    type Case<'a> = (&'a str, Vec<String>, &'a [u8], u16, &'a str);
    let cases: [Case; 10] = [
        ("good", vec![header(&event)], &event, 200, ""),
        (
            "beyond ASCII",
            vec![header(beyond_ascii.as_bytes())],
            beyond_ascii.as_bytes(),
            200,
            "",
        ),
        (
            "tampered",
            vec![header(&event)],
            &tampered,
            401,
            "signature_mismatch",
        ),
        ("unsigned", vec![], &event, 401, "missing_signature"),
        (
            "signed twice",
            vec![header(&event); 2],
            &event,
            401,
            "missing_signature",
        ),
        (
            "upper case",
            vec![upper],
            &event,
            401,
            "malformed_signature",
        ),
        (
            "byte order mark",
            vec![header(&marked)],
            &marked,
            400,
            "byte_order_mark",
        ),
        (
            "not UTF-8",
            vec![header(b"\xFF")],
            b"\xFF",
            400,
            "invalid_json",
        ),
        (
            "not an event",
            vec![header(b"{}")],
            b"{}",
            400,
            "invalid_payload",
        ),
        (
            "oversized",
            vec![header(&large)],
            &large,
            413,
            "payload_too_large",
        ),
    ];
    for (name, headers, body, status, code) in cases {
        let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
        let (seen, answer) = post(address, &headers, body);
        assert_eq!(seen, status, "{name}: {answer}");
        assert!(answer.contains(code), "{name}: {answer}");
    }
    for method in ["GET", "PUT", "DELETE"] {
        let (seen, answer) = send(address, method, &[&header(&event)], &event);
        assert_eq!(seen, 405, "{method}: {answer}");
        assert!(
            answer.to_lowercase().contains("\r\nallow: post\r\n"),
            "{method}: {answer}"
        );
    }
}
