//! Functions with large tables: JavaScript's own in the npm package, Rust's elsewhere.

/// Unicode's normalization forms.
#[derive(Clone, Copy)]
pub(crate) enum Form {
    Composed,
    Decomposed,
}

/// The text in a normalization form. None if the crate was built without the tables.
#[cfg(feature = "wasm-diagnose")]
pub(crate) fn normalized(text: &str, form: Form) -> Option<String> {
    let form = match form {
        Form::Composed => "NFC",
        Form::Decomposed => "NFD",
    };
    Some(js_sys::JsString::from(text).normalize(form).into())
}

/// The shortest decimal that reads as the same double as a number of JSON.
#[cfg(feature = "wasm-diagnose")]
pub(crate) fn shortest(number: &str) -> Option<String> {
    let double = js_sys::Number::from(js_sys::parse_float(number));
    Some(double.to_string_with_radix(10).ok()?.into())
}

/// A number of JSON, rounded to so many significant digits.
#[cfg(feature = "wasm-diagnose")]
pub(crate) fn rounded(number: &str, digits: u8) -> Option<String> {
    let double = js_sys::Number::from(js_sys::parse_float(number));
    Some(double.to_precision(digits).ok()?.into())
}

#[cfg(not(feature = "wasm-diagnose"))]
pub(crate) fn rounded(number: &str, digits: u8) -> Option<String> {
    let double: f64 = number.parse().ok()?;
    Some(format!("{double:.*e}", usize::from(digits) - 1))
}

#[cfg(all(not(feature = "wasm-diagnose"), feature = "unicode"))]
pub(crate) fn normalized(text: &str, form: Form) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    Some(match form {
        Form::Composed => text.nfc().collect(),
        Form::Decomposed => text.nfd().collect(),
    })
}

#[cfg(all(not(feature = "wasm-diagnose"), not(feature = "unicode")))]
pub(crate) fn normalized(_text: &str, form: Form) -> Option<String> {
    // Without the feature no text is known to have another form.
    match form {
        Form::Composed | Form::Decomposed => None,
    }
}

#[cfg(not(feature = "wasm-diagnose"))]
pub(crate) fn shortest(number: &str) -> Option<String> {
    let double: f64 = number.parse().ok()?;
    Some(format!("{double:e}"))
}
