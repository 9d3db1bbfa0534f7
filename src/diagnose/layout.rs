//! The white space that serializers put between the tokens of JSON.

/// How a serializer lays a document out.
#[derive(Clone, Copy)]
pub(crate) struct Layout {
    /// The end of the sentence "the signature covers the same JSON…".
    pub phrase: &'static str,
    pub rarity: u8,
    /// What a level is indented by. None for a document on one line.
    pub indent: Option<&'static str>,
    /// What every line but the first begins with.
    pub prefix: &'static str,
    pub colon: &'static str,
    pub comma: &'static str,
    pub empty: Empty,
    pub arrays: Arrays,
    /// White space inside the brackets of a document on one line.
    pub padding: &'static str,
    /// Members are indented from the column of their bracket, as Windows PowerShell does.
    pub aligned: bool,
}

/// What stands in an object or an array without members.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Empty {
    Closed,
    Space,
    Line,
    BlankLine,
    /// A blank line in arrays, and a line break in objects.
    BlankLineInArrays,
}

/// How arrays are laid out in a document with lines.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Arrays {
    /// Each element on its own line.
    Lines,
    /// On one line, with this before the first, and after the last element.
    OneLine(&'static str),
    /// On one line, with objects in them indented as if the array were not there.
    Padded,
    /// On one line if no object and no array is in them.
    ScalarsOnOneLine,
}

const COMPACT: Layout = Layout {
    phrase: ", without white space",
    rarity: 0,
    indent: None,
    prefix: "",
    colon: ":",
    comma: ",",
    empty: Empty::Closed,
    arrays: Arrays::Lines,
    padding: "",
    aligned: false,
};

const TWO: Layout = Layout {
    phrase: ", indented by two spaces",
    indent: Some("  "),
    colon: ": ",
    ..COMPACT
};

const FOUR: Layout = Layout {
    phrase: ", indented by four spaces",
    indent: Some("    "),
    ..TWO
};

const TAB: Layout = Layout {
    phrase: ", indented by a tab",
    indent: Some("\t"),
    ..TWO
};

const SPACED_COLON: Layout = Layout {
    phrase: ", indented by two spaces, with a space before each `:`",
    rarity: 1,
    colon: " : ",
    ..TWO
};

const PREFIXED: Layout = Layout {
    phrase: ", indented, with more white space before every line but the first",
    rarity: 3,
    ..TWO
};

const ALIGNED: Layout = Layout {
    phrase: ", indented from the column of each bracket",
    rarity: 2,
    colon: ":  ",
    empty: Empty::BlankLine,
    aligned: true,
    ..FOUR
};

const EMPTY_LINE: Layout = Layout {
    phrase: ", indented, with a line break in empty objects and arrays",
    rarity: 2,
    empty: Empty::Line,
    ..TWO
};

const SCALARS: Layout = Layout {
    phrase: ", indented, with short arrays on one line",
    rarity: 2,
    arrays: Arrays::ScalarsOnOneLine,
    ..TWO
};

/// The most frequent first. The layout of the payload itself is tried before all of these.
pub(crate) const LAYOUTS: &[Layout] = &[
    COMPACT,
    // Python.
    Layout {
        phrase: ", with a space after each `:` and `,`",
        colon: ": ",
        comma: ", ",
        ..COMPACT
    },
    TWO,
    FOUR,
    TAB,
    // Jackson.
    Layout {
        empty: Empty::Space,
        arrays: Arrays::Padded,
        ..SPACED_COLON
    },
    // Circe, Jiffy, Qt.
    SPACED_COLON,
    // JSON::PP.
    Layout {
        phrase: ", indented by three spaces, with a space before each `:`",
        rarity: 1,
        indent: Some("   "),
        ..SPACED_COLON
    },
    Layout {
        phrase: ", indented by four spaces, with a space before each `:`",
        rarity: 2,
        indent: Some("    "),
        ..SPACED_COLON
    },
    // Apple's JSONSerialization.
    Layout {
        rarity: 2,
        empty: Empty::BlankLine,
        ..SPACED_COLON
    },
    Layout {
        phrase: ", with a space after each `:`",
        rarity: 1,
        colon: ": ",
        ..COMPACT
    },
    Layout {
        phrase: ", with a space after each `,`",
        rarity: 1,
        comma: ", ",
        ..COMPACT
    },
    // API Gateway's templates, Ruby's `space_before`.
    Layout {
        phrase: ", with a space around each `:`",
        rarity: 2,
        colon: " : ",
        ..COMPACT
    },
    Layout {
        phrase: ", with a space around each `:` and after each `,`",
        rarity: 2,
        colon: " : ",
        comma: ", ",
        ..COMPACT
    },
    // json-c.
    Layout {
        phrase: ", with a space after each `:`, `,` and bracket",
        rarity: 1,
        colon: ": ",
        comma: ", ",
        padding: " ",
        empty: Empty::Space,
        ..COMPACT
    },
    Layout {
        phrase: ", with a space after each `:`, `,` and bracket",
        rarity: 1,
        colon: ": ",
        comma: ", ",
        padding: " ",
        ..COMPACT
    },
    Layout {
        phrase: ", with a space after each bracket and `,`",
        rarity: 3,
        colon: ":",
        comma: ", ",
        padding: " ",
        ..COMPACT
    },
    Layout {
        phrase: ", indented by one space",
        rarity: 2,
        indent: Some(" "),
        ..TWO
    },
    Layout {
        phrase: ", indented by three spaces",
        rarity: 2,
        indent: Some("   "),
        ..TWO
    },
    Layout {
        phrase: ", indented by eight spaces",
        rarity: 2,
        indent: Some("        "),
        ..TWO
    },
    Layout {
        phrase: ", indented by six spaces",
        rarity: 3,
        indent: Some("      "),
        ..TWO
    },
    // Python's `indent=0`.
    Layout {
        phrase: ", with line breaks and no indentation",
        rarity: 2,
        indent: Some(""),
        ..TWO
    },
    Layout {
        phrase: ", with line breaks and no indentation",
        rarity: 3,
        indent: Some(""),
        colon: ":",
        ..TWO
    },
    Layout {
        phrase: ", indented by two spaces, without a space after `:`",
        rarity: 2,
        colon: ":",
        ..TWO
    },
    Layout {
        phrase: ", indented by four spaces, without a space after `:`",
        rarity: 3,
        colon: ":",
        ..FOUR
    },
    Layout {
        phrase: ", indented by a tab, without a space after `:`",
        rarity: 3,
        colon: ":",
        ..TAB
    },
    // Python 2 wrote a space after each `,` at the end of a line.
    Layout {
        phrase: ", indented, with a space after each `,`",
        rarity: 2,
        comma: ", ",
        ..TWO
    },
    Layout {
        phrase: ", indented, with a space after each `,`",
        rarity: 2,
        comma: ", ",
        ..FOUR
    },
    // Ruby before json 2.8.
    Layout {
        rarity: 1,
        empty: Empty::BlankLineInArrays,
        ..EMPTY_LINE
    },
    // json-c, jsonb_pretty, Qt, yajl.
    EMPTY_LINE,
    Layout {
        colon: ":",
        ..EMPTY_LINE
    },
    Layout {
        indent: Some("    "),
        ..EMPTY_LINE
    },
    Layout {
        indent: Some("\t"),
        rarity: 3,
        ..EMPTY_LINE
    },
    Layout {
        rarity: 3,
        empty: Empty::BlankLine,
        ..TWO
    },
    Layout {
        rarity: 3,
        empty: Empty::BlankLine,
        ..FOUR
    },
    Layout {
        phrase: ", indented, with a space in empty objects and arrays",
        rarity: 3,
        empty: Empty::Space,
        ..TWO
    },
    Layout {
        phrase: ", indented, with a space in empty objects and arrays",
        rarity: 3,
        empty: Empty::Space,
        ..FOUR
    },
    // cJSON.
    Layout {
        phrase: ", indented by a tab, with a tab after each `:`",
        rarity: 2,
        colon: ":\t",
        comma: ", ",
        arrays: Arrays::OneLine(""),
        empty: Empty::Line,
        ..TAB
    },
    Layout {
        phrase: ", indented, with a space after each `:` and arrays on one line",
        rarity: 3,
        arrays: Arrays::OneLine(" "),
        ..TWO
    },
    // jsonlite, Prettier, MongoDB's tools.
    SCALARS,
    Layout {
        indent: Some("    "),
        ..SCALARS
    },
    // Windows PowerShell.
    ALIGNED,
    // Go's MarshalIndent with a prefix, and JSON inside YAML.
    Layout {
        prefix: "  ",
        ..PREFIXED
    },
    Layout {
        prefix: "    ",
        ..PREFIXED
    },
    Layout {
        prefix: "\t",
        indent: Some("\t"),
        ..PREFIXED
    },
    Layout {
        prefix: "    ",
        indent: Some("    "),
        ..PREFIXED
    },
];

impl Layout {
    /// Whether elements of an array stand on one line. `has_containers`: one is an object or an
    /// array.
    pub fn is_one_line(&self, is_array: bool, has_containers: bool) -> bool {
        match self.arrays {
            _ if self.indent.is_none() => true,
            _ if !is_array => false,
            Arrays::Lines => false,
            Arrays::OneLine(_) | Arrays::Padded => true,
            Arrays::ScalarsOnOneLine => !has_containers,
        }
    }

    /// What stands inside the brackets of a value on one line.
    pub fn inner_padding(&self) -> &'static str {
        match (self.indent, self.arrays) {
            (None, _) => self.padding,
            (Some(_), Arrays::OneLine(padding)) => padding,
            (Some(_), Arrays::Padded) => " ",
            _ => "",
        }
    }

    /// What separates elements on one line.
    pub fn inline_comma(&self) -> &'static str {
        match self.indent {
            None => self.comma,
            Some(_) => ", ",
        }
    }
}
