//! Checks absolute URLs: RFC 3986, and RFC 3987 for characters that are not ASCII.
//!
//! No library: the `url` crate contains tables of international domain names, which are larger than
//! the whole WebAssembly file may be. It also repairs invalid URLs, where this must refuse them.

/// The properties of a URL that the rules need.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Url {
    /// Whether the scheme is `https`, in any case (RFC 3986 section 3.1).
    pub is_https: bool,
    pub is_http: bool,
    pub has_credentials: bool,
    pub has_fragment: bool,
}

impl Url {
    /// Reads `scheme://host…`, which must have a host. The text must be UTF-8.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let (scheme, rest) = split_at(text, |byte| byte == b':');
        let rest = rest.strip_prefix(b"://")?;
        if !is_scheme(scheme) {
            return None;
        }
        let is_https = scheme.eq_ignore_ascii_case(b"https");
        let is_http = scheme.eq_ignore_ascii_case(b"http");
        let (has_credentials, has_fragment) = if is_plain(rest) {
            (!rest.starts_with(b"/")).then_some((false, false))
        } else {
            Url::parts(rest)
        }?;
        Some(Url {
            is_https,
            is_http,
            has_credentials,
            has_fragment,
        })
    }

    /// Whether the text after `scheme://` has credentials, and a fragment; `None` if it is invalid.
    fn parts(rest: &[u8]) -> Option<(bool, bool)> {
        if !is_text(rest) {
            return None;
        }
        let (rest, fragment) = split_at(rest, |byte| byte == b'#');
        let (authority, path) = split_at(rest, |byte| matches!(byte, b'/' | b'?'));
        let (credentials, host) = match authority.iter().rposition(|byte| *byte == b'@') {
            Some(at) => (&authority[..at], &authority[at + 1..]),
            None => (&[][..], authority),
        };
        let sound = is_host_and_port(host)
            && !has(path, b"[]")
            && !has(fragment.get(1..).unwrap_or_default(), b"#")
            && !has(credentials, b"@[]");
        sound.then_some((host.len() < authority.len(), !fragment.is_empty()))
    }
}

/// The text before the first such byte, and the rest from that byte on.
fn split_at(text: &[u8], is_mark: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let at = text.iter().position(|byte| is_mark(*byte));
    text.split_at(at.unwrap_or(text.len()))
}

fn has(text: &[u8], bytes: &[u8]) -> bool {
    text.iter().any(|byte| bytes.contains(byte))
}

fn is_scheme(scheme: &[u8]) -> bool {
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    scheme.first().is_some_and(u8::is_ascii_alphabetic) && scheme.iter().all(inner)
}

/// Whether the text has only characters that a URL may contain, and every `%` has two hex digits.
fn is_text(text: &[u8]) -> bool {
    let mut bytes = text.iter();
    while let Some(byte) = bytes.next() {
        let sound = match byte {
            0..=b' ' | 0x7F | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => {
                false
            }
            b'%' => [bytes.next(), bytes.next()]
                .iter()
                .all(|digit| digit.is_some_and(u8::is_ascii_hexdigit)),
            // U+0080 to U+00A0: control characters, and a space.
            0xC2 => bytes.as_slice().first().is_some_and(|next| *next > 0xA0),
            // U+2028, U+2029 and the wide spaces; U+3000.
            0xE2 => !matches!(
                bytes.as_slice(),
                [0x80, 0x80..=0x8A | 0xA8 | 0xA9 | 0xAF, ..] | [0x81, 0x9F, ..]
            ),
            0xE3 => !bytes.as_slice().starts_with(&[0x80, 0x80]),
            _ => true,
        };
        if !sound {
            return false;
        }
    }
    true
}

/// Whether the text has only letters, digits and `-._/`, as in most URLs. A fast path: the loop has
/// no exit, so the compiler checks sixteen bytes at once.
fn is_plain(text: &[u8]) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() | matches!(byte, b'-'..=b'/' | b'_');
    !text.is_empty() && text.iter().fold(true, |all, byte| all & is_plain(*byte))
}

fn is_host_and_port(text: &[u8]) -> bool {
    if let Some(rest) = text.strip_prefix(b"[") {
        let (address, rest) = split_at(rest, |byte| byte == b']');
        return is_ipv6(address) && rest.first() == Some(&b']') && is_port(&rest[1..]);
    }
    let (host, port) = split_at(text, |byte| byte == b':');
    !host.is_empty() && !has(host, b"[]") && is_port(port)
}

fn is_ipv6(address: &[u8]) -> bool {
    core::str::from_utf8(address)
        .is_ok_and(|address| address.parse::<core::net::Ipv6Addr>().is_ok())
}

/// Nothing, or `:` and a port number, which RFC 3986 allows to be empty.
fn is_port(text: &[u8]) -> bool {
    let Some((colon, digits)) = text.split_first() else {
        return true;
    };
    let number = digits.iter().try_fold(0u32, |number, digit| {
        let number = digit
            .is_ascii_digit()
            .then(|| number * 10 + u32::from(digit - b'0'))?;
        (number <= 0xFFFF).then_some(number)
    });
    *colon == b':' && number.is_some()
}

#[cfg(test)]
mod tests {
    use super::Url;

    #[test]
    fn tells_absolute_urls_from_the_rest() {
        let good = [
            "https://app-123456.preswald.app",
            "HTTP://localhost:3000/a?b=c#d",
            "https://user:pass@host/",
            "https://[2001:db8::1]:8443/x",
            "https://[::ffff:192.0.2.1]",
            "https://münchen.example/straße",
            "https://h/%20",
            "https://h:/",
        ];
        let bad = [
            "",
            "https://",
            "https:///x",
            "//host",
            "/path",
            "host",
            "https:host",
            "https://:80",
            "https://h h",
            "https://h/a b",
            "https://h/\n",
            "https://h:99999",
            "https://h:8o",
            "https://[::1",
            "https://[zz]",
            "https://h/%2",
            "https://h\\x",
            "1http://h",
            "https://[::1]x",
            "https://[1:2]",
            "https://h/\u{a0}",
            "https://h/\u{2028}",
            "://h",
        ];
        for text in good {
            assert!(Url::parse(text.as_bytes()).is_some(), "{text}");
        }
        for text in bad {
            assert!(Url::parse(text.as_bytes()).is_none(), "{text:?}");
        }
    }
}
