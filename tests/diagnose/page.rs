//! The documentation.

use preswald_webhooks::CauseCode;

/// docs/diagnose.md has a section for each code, with an example, where it comes from,
/// the very fix, and code to paste.
#[test]
fn the_page_has_every_code() {
    let page = include_str!("../../docs/diagnose.md");
    let sections: Vec<&str> = page.split("\n### ").skip(1).collect();
    assert_eq!(sections.len(), CauseCode::ALL.len());
    for (code, section) in CauseCode::ALL.iter().zip(sections) {
        assert!(
            section.starts_with(&format!("`{code}`\n")),
            "{code}: {section}"
        );
        assert!(section.contains("\nExample: "), "{code} has no example");
        let origin = "\nWhere it comes from: ";
        assert!(
            section.contains(origin),
            "{code} does not say where it comes from"
        );
        assert!(section.contains("\n```"), "{code} has no code to paste");
        assert!(
            section.contains(&format!("\nFix: {}\n", code.fix())),
            "{code}: the fix is {}",
            code.fix()
        );
    }
}
