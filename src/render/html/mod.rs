//! Pages that stand alone: one file that loads nothing and runs nothing but its own script.
//!
//! Every text that a template shows is escaped, and what would turn the direction of writing is made
//! visible, whatever the template says. The page's policy names its style and its script by their
//! hashes, so nothing else can style it or run in it.

use std::io;

use base64::{Engine, engine::general_purpose::STANDARD};
use minijinja::{Environment, Value, escape_formatter, syntax::SyntaxConfig};
use sha2::{Digest, Sha256};

use super::safe;

/// What every page begins with: the policy and the style.
const HEAD: &str = include_str!("head.html");

/// A page's style and script, and the policy that lets them and nothing else in.
pub(super) struct Frame {
    policy: String,
    style: String,
    script: String,
}

impl Frame {
    /// Of a page with this style and, unless it is empty, this script.
    pub(super) fn new(style: &[&str], script: &str) -> Frame {
        // Browsers hash what the parser makes of it, and that has no carriage returns.
        let style = style.concat().replace('\r', "");
        let script = script.replace('\r', "");
        let mut policy = format!("default-src 'none'; style-src '{}'", hash(&style));
        if !script.is_empty() {
            policy.push_str(&format!("; script-src '{}'", hash(&script)));
        }
        policy.push_str("; base-uri 'none'; form-action 'none'");
        Frame { policy, style, script }
    }

    /// The frame as templates see it.
    pub(super) fn value(&self) -> Value {
        minijinja::context! {
            policy => Value::from_safe_string(self.policy.clone()),
            style => Value::from_safe_string(self.style.clone()),
            script => Value::from_safe_string(self.script.clone()),
        }
    }
}

fn hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Renders the template of that name; `templates` are all that it needs beside the head of the page.
///
/// # Errors
/// If a template is faulty, which a test would have told.
pub(super) fn render(
    templates: &[(&'static str, &'static str)],
    name: &str,
    context: Value,
) -> io::Result<String> {
    let mut engine = Environment::new();
    let syntax =
        SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build().map_err(io::Error::other)?;
    engine.set_syntax(syntax);
    engine.set_formatter(|out, state, value| match value.as_str().filter(|_| !value.is_safe()) {
        Some(text) => escape_formatter(out, state, &Value::from(safe(text).as_ref())),
        None => escape_formatter(out, state, value),
    });
    // The ending `.html` is what tells the engine to escape.
    for (name, template) in templates.iter().chain(&[("head.html", HEAD)]) {
        engine.add_template(name, template).map_err(io::Error::other)?;
    }
    engine.get_template(name).and_then(|template| template.render(context)).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use minijinja::context;

    use super::*;

    #[test]
    fn whatever_a_template_shows_is_text() {
        let given = "</title><script>1</script>\"'\u{202e}\u{1b}";
        let shown =
            render(&[("a.html", "<p title=\"{{ x }}\">{{ x }}</p>")], "a.html", context! { x => given });
        let escaped = "&lt;&#x2f;title&gt;&lt;script&gt;1&lt;&#x2f;script&gt;&quot;&#x27;⟨U+202E⟩␛";
        assert_eq!(shown.unwrap(), format!("<p title=\"{escaped}\">{escaped}</p>"));
    }

    #[test]
    fn the_policy_names_the_hashes_of_style_and_script() {
        // printf 'p{}' | openssl dgst -sha256 -binary | base64
        let style = "sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=";
        let policy = Frame::new(&["p{", "}\r"], "").policy;
        assert_eq!(
            policy,
            format!("default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'none'")
        );
        assert!(Frame::new(&[], "1").policy.contains("; script-src 'sha256-"));
    }
}
