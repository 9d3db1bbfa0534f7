//! Why a signature does not match: the reader and the secrets, lent to
//! `preswald-webhooks-diagnose`, which does the work.

use crate::issue::IssueCode;
use crate::json::{self, Finding, Flow, GO, Path, STOP, Text};
use crate::secret::Secret;
use crate::signature;
use preswald_webhooks_diagnose::{
    self as diagnosis, Diagnosis, Ending, Given, Kind, Reader, Span, Token,
};

/// Says why a signature does not match, by trying what really goes wrong. `signatures` are the
/// values of the signature header, `secrets` those that it may be signed with.
///
/// It takes some milliseconds for a usual payload, and is bounded for every other: at most
/// 20,000 HMACs, over at most 64 MiB. Nothing that it finds makes
/// [`verify`](crate::Webhook::verify) accept anything.
///
/// ```
/// use preswald_webhooks::{CauseCode, Secret, Verdict, diagnose, sign};
///
/// let secret = Secret::new("your-webhook-secret")?;
/// let header = sign(br#"{"id":"evt_1"}"#, "your-webhook-secret")?.to_string();
///
/// let diagnosis = diagnose(br#"{ "id": "evt_1" }"#, Some(&header), &[secret]);
/// assert_eq!(diagnosis.verdict, Verdict::Proven);
/// assert_eq!(diagnosis.causes[0].code, CauseCode::PayloadReserialized);
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
pub fn diagnose<V: AsRef<[u8]>>(
    payload: &[u8],
    signatures: impl IntoIterator<Item = V>,
    secrets: &[Secret],
) -> Diagnosis {
    of_values(payload, signatures, secrets.iter())
}

pub(crate) fn of_values<'a, V: AsRef<[u8]>>(
    payload: &[u8],
    signatures: impl IntoIterator<Item = V>,
    secrets: impl Iterator<Item = &'a Secret>,
) -> Diagnosis {
    let mut values = signatures.into_iter();
    match (values.next(), values.next()) {
        (Some(value), None) if !signature::is_several(value.as_ref()) => of_value(
            payload,
            value.as_ref(),
            &secrets.map(Secret::bytes).collect::<Vec<_>>(),
        ),
        _ => diagnosis::of_no_header(),
    }
}

fn of_value(payload: &[u8], header: &[u8], secrets: &[&[u8]]) -> Diagnosis {
    diagnosis::diagnose(&Given {
        payload,
        header,
        tag: signature::tag_of([header]).ok(),
        secrets,
        reader: &Strict,
    })
}

/// The strict reader.
struct Strict;

impl Reader for Strict {
    fn read(&self, payload: &[u8], take: &mut dyn FnMut(Token)) -> Ending {
        let mut teller = Teller {
            take,
            length: payload.trim_ascii_end().len(),
            ending: Ending::Complete,
        };
        match json::read(payload, &mut teller as &mut dyn json::Visitor) {
            json::Ending::Complete => teller.ending,
            json::Ending::Broken if teller.ending == Ending::CutShort => Ending::CutShort,
            json::Ending::Broken => Ending::Broken,
        }
    }

    fn content(&self, token: &[u8]) -> Vec<u8> {
        Text::at(token, 0..token.len()).content().into_owned()
    }
}

/// Tells tokens of what the reader meets.
struct Teller<'a> {
    take: &'a mut dyn FnMut(Token),
    /// Of the payload, without white space behind it.
    length: usize,
    ending: Ending,
}

impl json::Visitor for Teller<'_> {
    /// What parsers read in spite of it is no reason to stop.
    fn finding(&mut self, finding: Finding, _path: Path<'_>) -> Flow {
        self.ending = match finding.code {
            IssueCode::DuplicateKey
            | IssueCode::LoneSurrogate
            | IssueCode::NumberOutOfRange
            | IssueCode::NumberPrecision => return GO,
            IssueCode::Syntax if finding.span.start >= self.length => Ending::CutShort,
            _ => Ending::Broken,
        };
        STOP
    }

    fn open(&mut self, kind: json::Kind, _start: usize) {
        (self.take)(Token::Open(kind_of(kind)));
    }

    fn close(&mut self, _kind: json::Kind, _span: Span) {
        (self.take)(Token::Close);
    }

    fn name(&mut self, name: Text<'_>) -> Flow {
        (self.take)(Token::Name(name.span()));
        GO
    }

    fn scalar(&mut self, kind: json::Kind, span: Span) {
        (self.take)(Token::Scalar(kind_of(kind), span));
    }
}

fn kind_of(kind: json::Kind) -> Kind {
    match kind {
        json::Kind::Object => Kind::Object,
        json::Kind::Array => Kind::Array,
        json::Kind::Number => Kind::Number,
        json::Kind::String | json::Kind::Bool | json::Kind::Null => Kind::Word,
    }
}
