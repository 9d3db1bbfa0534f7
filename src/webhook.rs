//! The order of checks, in one place: size, header, signature, JSON, event, age.

#[cfg(feature = "diagnose")]
use crate::diagnose::{self, Diagnosis};
use crate::error::{Error, InvalidSecret};
use crate::event;
use crate::issue::{Issue, Severity};
use crate::secret::Secret;
use crate::signature::{self, Signature, Tag};
use crate::timestamp::Timestamp;
use core::time::Duration;

/// The maximum size of a body in bytes, unless [`Webhook::max_bytes`] says otherwise: 1 MiB.
pub const DEFAULT_MAX_BYTES: usize = 1 << 20;

/// Verifies the deliveries of a Preswald webhook, with its secrets and options.
///
/// Make one when the program starts, and use it for every request: it is `Send` and `Sync`, so
/// threads may share it in an [`Arc`](std::sync::Arc).
///
/// ```
/// use preswald_webhooks::{Secret, Webhook};
///
/// let webhook = Webhook::new(Secret::new("your-webhook-secret")?);
/// let body = br#"{"id":"evt_1","type":"app.created","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}"#;
/// let header = webhook.sign(body).to_string();
///
/// let delivery = webhook.check(body, Some(&header)).unwrap();
/// assert_eq!(delivery.secret_index, 0);
/// assert!(webhook.check(b"{}", Some(&header)).is_err());
/// # Ok::<(), preswald_webhooks::InvalidSecret>(())
/// ```
#[derive(Clone, Debug)]
pub struct Webhook {
    current: Secret,
    /// Older secrets, which still verify while the secret is rotated.
    older: Vec<Secret>,
    strict: bool,
    max_bytes: usize,
    max_age: Option<MaxAge>,
}

/// The maximum age of an event, and the clock that decides.
#[derive(Clone, Copy, Debug)]
struct MaxAge {
    limit: Duration,
    clock: fn() -> Timestamp,
}

/// A delivery that has passed every check.
#[derive(Clone, Debug)]
pub struct Delivery<'a> {
    body: Body<'a>,
    #[cfg(feature = "events")]
    accepted: event::Accepted,
    /// Which secret signed it: 0 for the newest.
    pub secret_index: usize,
    /// Warnings: the event is accepted all the same.
    pub warnings: Vec<Issue>,
}

/// The payload, which `Debug` does not show.
#[derive(Clone, Copy)]
struct Body<'a>(&'a [u8]);

impl core::fmt::Debug for Body<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl<'a> Delivery<'a> {
    /// The body, which is I-JSON and an event.
    pub fn body(&self) -> &'a [u8] {
        self.body.0
    }

    /// The typed event.
    ///
    /// # Errors
    /// [`Error::InvalidPayload`] if the body cannot be read as an event. No such body is known: the
    /// checks have accepted it.
    #[cfg(feature = "events")]
    pub fn event(&self) -> Result<event::Event, Error> {
        event::Event::of_accepted(self.body.0, &self.accepted)
    }
}

impl Webhook {
    /// Makes a webhook with one secret.
    pub fn new(secret: Secret) -> Self {
        Webhook {
            current: secret,
            older: Vec::new(),
            strict: false,
            max_bytes: DEFAULT_MAX_BYTES,
            max_age: None,
        }
    }

    /// Makes a webhook whose secret is being rotated. The newest secret comes first, and signs.
    ///
    /// # Errors
    /// [`InvalidSecret`] if there is none.
    pub fn rotating(secrets: impl IntoIterator<Item = Secret>) -> Result<Self, InvalidSecret> {
        let mut secrets = secrets.into_iter();
        let current = secrets.next().ok_or(InvalidSecret)?;
        Ok(Webhook {
            older: secrets.collect(),
            ..Webhook::new(current)
        })
    }

    /// Turns warnings into errors. The default is `false`.
    pub fn strict(self, strict: bool) -> Self {
        Webhook { strict, ..self }
    }

    /// Refuses bodies of more than this many bytes. The default is [`DEFAULT_MAX_BYTES`].
    pub fn max_bytes(self, max_bytes: usize) -> Self {
        Webhook { max_bytes, ..self }
    }

    /// Refuses events whose `created` is further in the past or the future than this, by the system's
    /// clock. The default is no limit; zero is a limit.
    ///
    /// `wasm32-unknown-unknown` has no such clock. There, enable the feature `js`, which asks
    /// JavaScript, or use [`max_age_by`](Webhook::max_age_by) with another clock.
    ///
    /// ```
    /// use preswald_webhooks::{Error, Secret, Webhook};
    /// use std::time::Duration;
    ///
    /// let webhook = Webhook::new(Secret::new("your-webhook-secret")?).max_age(Duration::from_secs(300));
    /// let body = br#"{"id":"evt_1","type":"app.created","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}"#;
    /// let header = webhook.sign(body).to_string();
    /// assert_eq!(webhook.check(body, Some(&header)).unwrap_err(), Error::StaleEvent);
    /// # Ok::<(), preswald_webhooks::InvalidSecret>(())
    /// ```
    #[cfg(any(
        feature = "js",
        not(all(target_arch = "wasm32", target_os = "unknown"))
    ))]
    pub fn max_age(self, max_age: Duration) -> Self {
        self.max_age_by(max_age, Timestamp::now)
    }

    /// Refuses events whose `created` is further in the past or the future than this, by your clock.
    /// The clock is asked only for a delivery that has passed every other check.
    ///
    /// ```
    /// use preswald_webhooks::{Secret, Timestamp, Webhook};
    /// use std::time::Duration;
    ///
    /// fn now() -> Timestamp {
    ///     // In a Cloudflare Worker: `worker::Date::now().as_millis() as i64`.
    ///     Timestamp::from_unix_millis(1_685_620_800_000)
    /// }
    ///
    /// let webhook = Webhook::new(Secret::new("your-webhook-secret")?);
    /// let webhook = webhook.max_age_by(Duration::from_secs(300), now);
    /// let body = br#"{"id":"evt_1","type":"app.created","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}"#;
    /// let header = webhook.sign(body).to_string();
    /// assert!(webhook.check(body, Some(&header)).is_ok());
    /// # Ok::<(), preswald_webhooks::InvalidSecret>(())
    /// ```
    pub fn max_age_by(self, max_age: Duration, clock: fn() -> Timestamp) -> Self {
        let limit = max_age;
        Webhook {
            max_age: Some(MaxAge { limit, clock }),
            ..self
        }
    }

    /// Signs a body with the newest secret, as Preswald does.
    pub fn sign(&self, body: &[u8]) -> Signature {
        self.current.sign(body)
    }

    /// Checks a delivery and reads its event. `signatures` are the values of the header
    /// [`SIGNATURE_HEADER`](crate::SIGNATURE_HEADER): an `Option`, or all that there are.
    ///
    /// # Errors
    /// The first check that failed, in the order of [`Error`]'s variants.
    #[cfg(feature = "events")]
    pub fn verify<V: AsRef<[u8]>>(
        &self,
        body: &[u8],
        signatures: impl IntoIterator<Item = V>,
    ) -> Result<event::Event, Error> {
        self.check(body, signatures)?.event()
    }

    /// Like [`verify`](Webhook::verify), but `now` is the time that the age of the event is compared
    /// with. For tests, and for deliveries that were received earlier.
    ///
    /// ```
    /// use preswald_webhooks::{Secret, Webhook};
    /// use std::time::Duration;
    ///
    /// let webhook = Webhook::new(Secret::new("your-webhook-secret")?).max_age(Duration::from_secs(300));
    /// let body = br#"{"id":"evt_1","type":"app.created","created":"2023-06-01T12:00:00Z","data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"Acme"}}"#;
    /// let header = webhook.sign(body).to_string();
    /// let now = "2023-06-01T12:04:59Z".parse().unwrap();
    /// assert_eq!(webhook.verify_at(body, Some(&header), now).unwrap().id, "evt_1");
    /// # Ok::<(), preswald_webhooks::InvalidSecret>(())
    /// ```
    ///
    /// # Errors
    /// The first check that failed, in the order of [`Error`]'s variants.
    #[cfg(feature = "events")]
    pub fn verify_at<V: AsRef<[u8]>>(
        &self,
        body: &[u8],
        signatures: impl IntoIterator<Item = V>,
        now: Timestamp,
    ) -> Result<event::Event, Error> {
        self.check_at(body, signatures, now)?.event()
    }

    /// Checks a delivery, and also says which secret signed it and which warnings there are. The event
    /// is read when `Delivery::event` is called.
    ///
    /// # Errors
    /// The first check that failed, in the order of [`Error`]'s variants.
    pub fn check<'a, V: AsRef<[u8]>>(
        &self,
        body: &'a [u8],
        signatures: impl IntoIterator<Item = V>,
    ) -> Result<Delivery<'a>, Error> {
        let is_signed = |_, secret: &Secret, tag: &Tag| secret.verifies(body, tag);
        self.check_with(body, signatures, None, is_signed)
    }

    /// Like [`check`](Webhook::check), but `now` is the time that the age of the event is compared
    /// with. For tests, and for deliveries that were received earlier.
    ///
    /// # Errors
    /// The first check that failed, in the order of [`Error`]'s variants.
    pub fn check_at<'a, V: AsRef<[u8]>>(
        &self,
        body: &'a [u8],
        signatures: impl IntoIterator<Item = V>,
        now: Timestamp,
    ) -> Result<Delivery<'a>, Error> {
        let is_signed = |_, secret: &Secret, tag: &Tag| secret.verifies(body, tag);
        self.check_with(body, signatures, Some(now), is_signed)
    }

    /// Does all checks. `is_signed` says whether the secret with an index made a tag. Without a time, the
    /// webhook's clock decides.
    pub(crate) fn check_with<'a, V: AsRef<[u8]>>(
        &self,
        body: &'a [u8],
        signatures: impl IntoIterator<Item = V>,
        now: Option<Timestamp>,
        is_signed: impl Fn(usize, &Secret, &Tag) -> bool,
    ) -> Result<Delivery<'a>, Error> {
        let secret_index = self.authenticate(body, signatures, is_signed)?;
        let accepted = self.accept(body)?;
        self.check_age(&body[accepted.created.clone()], now)?;
        let warnings = if accepted.warned {
            event::explain(body, false)
        } else {
            Vec::new()
        };
        Ok(Delivery {
            body: Body(body),
            #[cfg(feature = "events")]
            accepted,
            secret_index,
            warnings,
        })
    }

    /// Says why a signature does not match: tries common mistakes until the signature matches.
    /// Limits of size and age do not apply. See [`diagnose`](crate::diagnose()).
    ///
    /// ```
    /// use preswald_webhooks::{Secret, Webhook, sign};
    ///
    /// let header = sign(b"{}", "your-webhook-secret")?.to_string();
    /// let webhook = Webhook::new(Secret::new("your-webhook-secret\n")?);
    /// let diagnosis = webhook.diagnose(b"{}", Some(&header));
    /// assert_eq!(diagnosis.causes[0].code.as_str(), "secret_newline");
    /// # Ok::<(), preswald_webhooks::InvalidSecret>(())
    /// ```
    #[cfg(feature = "diagnose")]
    pub fn diagnose<V: AsRef<[u8]>>(
        &self,
        body: &[u8],
        signatures: impl IntoIterator<Item = V>,
    ) -> Diagnosis {
        diagnose::of_values(body, signatures, self.secrets())
    }

    /// Does the checks that come before the payload is read. Returns the index of the secret.
    pub(crate) fn authenticate<V: AsRef<[u8]>>(
        &self,
        body: &[u8],
        signatures: impl IntoIterator<Item = V>,
        is_signed: impl Fn(usize, &Secret, &Tag) -> bool,
    ) -> Result<usize, Error> {
        self.check_size(body.len())?;
        let tag = signature::tag_of(signatures)?;
        self.secrets()
            .enumerate()
            .position(|(index, secret)| is_signed(index, secret, &tag))
            .ok_or(Error::SignatureMismatch)
    }

    pub(crate) fn check_size(&self, bytes: usize) -> Result<(), Error> {
        if bytes > self.max_bytes {
            Err(Error::PayloadTooLarge {
                max_bytes: self.max_bytes,
            })
        } else {
            Ok(())
        }
    }

    pub(crate) fn secrets(&self) -> impl Iterator<Item = &Secret> {
        core::iter::once(&self.current).chain(&self.older)
    }

    /// Explains only what the fast reading does not accept.
    fn accept(&self, body: &[u8]) -> Result<event::Accepted, Error> {
        event::accept(body)
            .filter(|accepted| !(self.strict && accepted.warned))
            .ok_or_else(|| Error::of_issues(event::explain(body, self.strict)))
    }

    fn check_age(&self, created: &[u8], now: Option<Timestamp>) -> Result<(), Error> {
        let Some(MaxAge { limit, clock }) = self.max_age else {
            return Ok(());
        };
        let created = crate::json::Text::at(created, 0..created.len()).content();
        match Timestamp::from_bytes(&created) {
            Some(created) if created.distance(now.unwrap_or_else(clock)) <= limit => Ok(()),
            _ => Err(Error::StaleEvent),
        }
    }
}

/// The issues that [`validate`] finds in a payload.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// All issues, ordered by position; at most 1,000.
    pub issues: Vec<Issue>,
}

impl Report {
    /// Returns whether no issue is an error.
    pub fn is_valid(&self) -> bool {
        self.issues
            .iter()
            .all(|issue| issue.severity == Severity::Warning)
    }
}

/// Validates a payload without a signature: checks that it is I-JSON, and an event. `strict` turns
/// warnings into errors.
///
/// ```
/// let report = preswald_webhooks::validate(br#"{"id":"evt_1","id":"evt_2"}"#, false);
/// assert!(!report.is_valid());
/// assert_eq!(report.issues[0].code.as_str(), "missing_field");
/// assert!(report.issues.iter().any(|issue| issue.code.as_str() == "duplicate_key"));
/// ```
pub fn validate(payload: &[u8], strict: bool) -> Report {
    let clean = event::accept(payload).is_some_and(|accepted| !accepted.warned);
    let issues = if clean {
        Vec::new()
    } else {
        event::explain(payload, strict)
    };
    Report { issues }
}
