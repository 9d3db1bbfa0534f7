//! `serde::Serialize` for what people log or answer with, in the shape of the npm package.

#[cfg(feature = "diagnose")]
use crate::SIGNATURE_HEADER_LOWERCASE;
use crate::{
    EndpointCode, EndpointIssue, EndpointReport, Error, ErrorCode, EventType, IssueCode, Report,
    Severity,
};
use serde::ser::{Serialize, SerializeStruct as _, Serializer};

/// Serializes a list of codes as their names.
macro_rules! as_names {
    ($($Name:ty),+) => {
        $(impl Serialize for $Name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        })+
    };
}

as_names!(EndpointCode, ErrorCode, EventType, IssueCode, Severity);
#[cfg(feature = "diagnose")]
as_names!(
    crate::CauseCode,
    crate::Part,
    crate::StepCode,
    crate::Verdict
);

/// The body of an answer that refuses a delivery: `{"error":{"code":…,"message":…}}`. It has no
/// issues, no payload and no signature in it. Answer with [`Error::status`].
///
/// ```
/// use preswald_webhooks::Error;
///
/// let body = serde_json::to_value(Error::MissingSignature)?;
/// assert_eq!(body["error"]["code"], "missing_signature");
/// # Ok::<(), serde_json::Error>(())
/// ```
impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Answer {
            code: ErrorCode,
            message: String,
        }
        let mut body = serializer.serialize_struct("Error", 1)?;
        let (code, message) = (self.code(), self.to_string());
        body.serialize_field("error", &Answer { code, message })?;
        body.end()
    }
}

/// `{"valid":…,"issues":[…]}`
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("Report", 2)?;
        report.serialize_field("valid", &self.is_valid())?;
        report.serialize_field("issues", &self.issues)?;
        report.end()
    }
}

/// `{"severity":…,"code":…,"path":…,"message":…}`
impl Serialize for EndpointIssue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut issue = serializer.serialize_struct("EndpointIssue", 4)?;
        issue.serialize_field("severity", &self.code.severity())?;
        issue.serialize_field("code", &self.code)?;
        issue.serialize_field("path", &self.path)?;
        issue.serialize_field("message", self.message)?;
        issue.end()
    }
}

/// `{"valid":…,"issues":[…],"endpoint":…}`
impl Serialize for EndpointReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut report = serializer.serialize_struct("EndpointReport", 3)?;
        report.serialize_field("valid", &self.is_valid())?;
        report.serialize_field("issues", &self.issues)?;
        report.serialize_field("endpoint", &self.endpoint)?;
        report.end()
    }
}

/// The payload as bytes, or null; the headers as an object with the signature's value, or the list of its values.
#[cfg(feature = "diagnose")]
impl Serialize for crate::ExtractedDelivery {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut delivery = serializer.serialize_struct("ExtractedDelivery", 3)?;
        delivery.serialize_field("payload", &self.payload.as_deref().map(Bytes))?;
        delivery.serialize_field("headers", &Headers(&self.signatures))?;
        delivery.serialize_field("steps", &self.steps)?;
        delivery.end()
    }
}

#[cfg(feature = "diagnose")]
struct Bytes<'a>(&'a [u8]);

#[cfg(feature = "diagnose")]
impl Serialize for Bytes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

#[cfg(feature = "diagnose")]
struct Headers<'a>(&'a [String]);

#[cfg(feature = "diagnose")]
impl Serialize for Headers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut headers = serializer.serialize_struct("Headers", self.0.len().min(1))?;
        match self.0 {
            [] => {}
            [value] => headers.serialize_field(SIGNATURE_HEADER_LOWERCASE, value)?,
            values => headers.serialize_field(SIGNATURE_HEADER_LOWERCASE, values)?,
        }
        headers.end()
    }
}
