//! Hex dumps (xxd, hexdump, Wireshark, tcpdump) and curl's traces, as the bytes that they show.

use super::Trim as _;
use super::codecs::bytes::{has, number, run, split, until};
use super::codecs::encoding::byte_of_hex;
use super::message::request_line;

/// Lines of a dump without a gap in their places.
#[derive(Default)]
struct Section {
    bytes: Vec<u8>,
    /// How far its lines are indented: Wireshark indents what the server has sent.
    indent: usize,
    is_received: bool,
}

/// The bytes of all that was sent. None if it is no dump.
pub(crate) fn bytes(text: &[u8]) -> Option<Vec<u8>> {
    let is_trace = has(text, b"=> Send ");
    let is_text = is_trace
        && !split(text, b'\n')
            .iter()
            .any(|line| hex_line(line).is_some_and(|(_, bytes)| bytes.len() == 16));
    let mut sections: Vec<Section> = Vec::new();
    let (mut is_received, mut is_open) = (false, false);
    let (mut shown, mut all) = (0, 0);
    for line in split(text, b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let read = if is_text {
            text_line(line)
        } else {
            hex_line(line)
        };
        let Some((place, bytes)) = read else {
            is_open = false;
            if is_trace
                && (has(line, b"=> Send ") || has(line, b"<= Recv ") || has(line, b"== Info"))
            {
                is_received = !has(line, b"=> Send ");
            }
            all += usize::from(!line.trimmed().is_empty());
            continue;
        };
        shown += 1;
        let indent = run(line, |byte| byte == b' ');
        let goes_on = is_open
            && sections.last().is_some_and(|section| {
                place > 0 && section.indent == indent && place >= section.bytes.len()
            });
        if !goes_on {
            sections.push(Section {
                indent,
                is_received,
                ..Section::default()
            });
        }
        is_open = true;
        let section = sections.last_mut()?;
        // In a trace as text, a line break is what is missing between two lines.
        if is_text && place == section.bytes.len() + 2 {
            section.bytes.extend_from_slice(b"\r\n");
        }
        section.bytes.extend_from_slice(&bytes);
        if is_text && bytes.is_empty() {
            section.bytes.extend_from_slice(b"\r\n");
        }
    }
    if shown == 0 || !is_trace && all > shown + sections.len() * 4 {
        return None;
    }
    let indent = sections[0].indent;
    sections.retain(|section| !section.is_received && section.indent == indent);
    Some(of_client(&sections)).filter(|bytes| bytes.len() > 8)
}

/// A line of a trace as text: its place, and its characters.
fn text_line(line: &[u8]) -> Option<(usize, Vec<u8>)> {
    let (place, rest) = line.split_at_checked(4)?;
    let text = rest.strip_prefix(b":")?;
    Some((
        number(place, 16)? as usize,
        text.strip_prefix(b" ").unwrap_or(text).to_vec(),
    ))
}

/// A line of a hex dump: its place, and its bytes.
fn hex_line(line: &[u8]) -> Option<(usize, Vec<u8>)> {
    let line = line.trimmed();
    let line = line.strip_prefix(b"0x").unwrap_or(line);
    let digits = run(line, |byte| byte.is_ascii_hexdigit());
    let place = number(&line[..digits], 16).filter(|_| (4..=8).contains(&digits))?;
    let mut rest = line[digits..].strip_prefix(b":").unwrap_or(&line[digits..]);
    let mut bytes = Vec::new();
    let mut first = true;
    loop {
        let spaces = run(rest, |byte| matches!(byte, b' ' | b'\t'));
        // A wide gap comes before the characters; a small one may be in the middle.
        let is_gap = spaces > 1 && !first && !(spaces == 2 && bytes.len() == 8);
        let group = &rest[spaces..];
        let length = run(group, |byte| byte.is_ascii_hexdigit());
        let is_group = matches!(group.get(length), None | Some(b' ' | b'\t'))
            && length > 0
            && length.is_multiple_of(2)
            && length <= 8;
        if spaces == 0 || is_gap || !is_group || bytes.len() >= 16 {
            break;
        }
        for pair in group[..length].chunks(2) {
            bytes.push(byte_of_hex(pair)?);
        }
        rest = &group[length..];
        first = false;
    }
    (!bytes.is_empty()).then_some((place as usize, bytes))
}

/// What the client has sent: the segments of its connection without their headers, or all bytes.
fn of_client(sections: &[Section]) -> Vec<u8> {
    let mut whole: Vec<u8> = Vec::new();
    let mut client = None;
    let mut seen = Vec::new();
    for section in sections {
        match segment(&section.bytes) {
            Some((ports, sequence, data)) => {
                if client.is_none() && request_line(&data[..until(data, b'\n')]) == Some(0) {
                    client = Some(ports);
                }
                if client == Some(ports)
                    && !data.is_empty()
                    && !seen.contains(&sequence)
                    && seen.len() < 256
                {
                    seen.push(sequence);
                    whole.extend_from_slice(data);
                }
            }
            None => whole.extend_from_slice(&section.bytes),
        }
    }
    whole
}

/// The ports, the sequence number and the data of a TCP segment, in an IP packet with or without its frame.
fn segment(bytes: &[u8]) -> Option<([u8; 4], [u8; 4], &[u8])> {
    // Without a frame; of Ethernet, Linux and BSD's loopback.
    for frame in [0, 14, 16, 4] {
        let Some(packet) = bytes.get(frame..) else {
            continue;
        };
        let (header, total) = match *packet {
            [first @ 0x45..=0x4F, _, high, low, _, _, _, _, _, 6, ..] => (
                usize::from(first & 15) * 4,
                usize::from(high) << 8 | usize::from(low),
            ),
            [0x60..=0x6F, _, _, _, high, low, 6, ..] => {
                (40, 40 + (usize::from(high) << 8 | usize::from(low)))
            }
            _ => continue,
        };
        let tcp = packet.get(header..total.min(packet.len()))?;
        let ports = *tcp.first_chunk::<4>()?;
        let sequence = *tcp.get(4..)?.first_chunk::<4>()?;
        let start = usize::from(tcp.get(12)? >> 4) * 4;
        return Some((ports, sequence, tcp.get(start..)?));
    }
    None
}
