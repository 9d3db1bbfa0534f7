//! Functions with large tables: JavaScript's own in the npm package, Rust's elsewhere.

/// Unicode's normalization forms.
#[derive(Clone, Copy)]
pub(crate) enum NormalizationForm {
    Composed,
    Decomposed,
}

#[cfg(feature = "wasm-diagnose")]
mod js {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// A string.
        pub type Text;
        #[wasm_bindgen(method)]
        pub fn normalize(this: &Text, form: &str) -> String;

        /// A number.
        pub type Number;
        #[wasm_bindgen(method, js_name = toPrecision)]
        pub fn to_precision(this: &Number, digits: u8) -> String;

        #[wasm_bindgen(js_name = parseFloat)]
        pub fn parse_float(text: &str) -> Number;

        #[wasm_bindgen(js_name = String)]
        pub fn shown(number: &Number) -> String;
    }

    /// A string of JavaScript.
    pub fn text(text: &str) -> Text {
        JsValue::from_str(text).unchecked_into()
    }
}

/// The text in a normalization form. None if the crate was built without the tables.
#[cfg(feature = "wasm-diagnose")]
pub(crate) fn normalized(text: &str, form: NormalizationForm) -> Option<String> {
    let form = match form {
        NormalizationForm::Composed => "NFC",
        NormalizationForm::Decomposed => "NFD",
    };
    Some(js::text(text).normalize(form))
}

/// The shortest decimal that reads as the same double as a number of JSON.
#[cfg(feature = "wasm-diagnose")]
pub(crate) fn shortest(number: &str) -> Option<String> {
    Some(js::shown(&js::parse_float(number)))
}

/// A number of JSON, rounded to so many significant digits.
#[cfg(feature = "wasm-diagnose")]
pub(crate) fn rounded(number: &str, digits: u8) -> Option<String> {
    Some(js::parse_float(number).to_precision(digits))
}

#[cfg(not(feature = "wasm-diagnose"))]
pub(crate) fn rounded(number: &str, digits: u8) -> Option<String> {
    let double: f64 = number.parse().ok()?;
    Some(format!("{double:.*e}", usize::from(digits) - 1))
}

#[cfg(all(not(feature = "wasm-diagnose"), feature = "unicode"))]
pub(crate) fn normalized(text: &str, form: NormalizationForm) -> Option<String> {
    use unicode_normalization::UnicodeNormalization;
    Some(match form {
        NormalizationForm::Composed => text.nfc().collect(),
        NormalizationForm::Decomposed => text.nfd().collect(),
    })
}

#[cfg(all(not(feature = "wasm-diagnose"), not(feature = "unicode")))]
pub(crate) fn normalized(_text: &str, form: NormalizationForm) -> Option<String> {
    // Without the feature no text is known to have another form.
    match form {
        NormalizationForm::Composed | NormalizationForm::Decomposed => None,
    }
}

#[cfg(not(feature = "wasm-diagnose"))]
pub(crate) fn shortest(number: &str) -> Option<String> {
    let double: f64 = number.parse().ok()?;
    Some(format!("{double:e}"))
}
