//! Absolute URLs, as far as the rules ask: RFC 3986, and RFC 3987 for what is not ASCII.
//!
//! The `url` crate would bring its tables of international names, more than the whole wasm file
//! may weigh; and the question here is only whether a text is an absolute URL, and of what.

/// The parts that somebody asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Url<'a> {
    /// In lower case, if it is one of the two that are known here.
    pub scheme: &'a str,
    pub has_credentials: bool,
    pub has_fragment: bool,
}

impl<'a> Url<'a> {
    /// `scheme://host…`, with a host, or `None`.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        if !is_scheme(scheme) || !rest.chars().all(is_url_char) || !escapes_are_whole(rest) {
            return None;
        }
        let (rest, fragment) = split_off(rest, '#');
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (credentials, host) = match authority.rsplit_once('@') {
            Some((credentials, host)) => (Some(credentials), host),
            None => (None, authority),
        };
        let sound = is_host_and_port(host)
            && !path.contains(['[', ']'])
            && !fragment.unwrap_or_default().contains('#')
            && !credentials.unwrap_or_default().contains(['@', '[', ']']);
        sound.then_some(Url {
            scheme: known(scheme),
            has_credentials: credentials.is_some(),
            has_fragment: fragment.is_some(),
        })
    }
}

/// Schemes are compared without case (RFC 3986 section 3.1).
fn known(scheme: &str) -> &str {
    let known = ["https", "http"].into_iter();
    known
        .into_iter()
        .find(|known| scheme.eq_ignore_ascii_case(known))
        .unwrap_or(scheme)
}

fn split_off(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn is_scheme(scheme: &str) -> bool {
    let rest = |char: char| char.is_ascii_alphanumeric() || "+-.".contains(char);
    scheme.starts_with(|char: char| char.is_ascii_alphabetic()) && scheme.chars().all(rest)
}

/// Neither space nor control character, nor what RFC 3986 leaves out of every part.
fn is_url_char(char: char) -> bool {
    !(char.is_control() || char.is_whitespace() || "\"<>\\^`{|}".contains(char))
}

fn escapes_are_whole(text: &str) -> bool {
    text.split('%').skip(1).all(|after| {
        let digits = after.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}

fn is_host_and_port(text: &str) -> bool {
    if let Some(rest) = text.strip_prefix('[') {
        let Some((address, port)) = rest.split_once(']') else {
            return false;
        };
        return address.parse::<core::net::Ipv6Addr>().is_ok()
            && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
    }
    let (host, port) = split_off(text, ':');
    !host.is_empty() && !host.contains(['[', ']']) && port.is_none_or(is_port)
}

/// RFC 3986 allows no digits at all.
fn is_port(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit())
        && (port.is_empty() || port.parse::<u16>().is_ok())
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
            "https://münchen.example/straße",
            "https://h/%20",
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
        ];
        for text in good {
            assert!(Url::parse(text).is_some(), "{text}");
        }
        for text in bad {
            assert!(Url::parse(text).is_none(), "{text:?}");
        }
    }
}
