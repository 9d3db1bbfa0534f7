//! The white space that serializers put between the tokens of JSON.

use Empty::{BlankLine, BlankLineInArrays, Closed, Line, Space};
use Lines::{Aligned, All, BracketsToo, NotArrays, NotArraysNorDepth, NotScalars, OneLine};

/// How a serializer lays a document out.
pub(crate) struct Layout {
    /// The end of the sentence "the signature covers the same JSON…".
    pub phrase: &'static str,
    pub rarity: u8,
    /// What it writes, with `/` between: what a level is indented by, the colon, the comma, the white
    /// space inside the brackets of what stands on one line, and what every line but the first
    /// begins with.
    pub tokens: &'static str,
    pub lines: Lines,
    pub empty: Empty,
}

/// What has lines of its own.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Lines {
    /// Nothing: the document is one line.
    OneLine,
    /// Each member and each element.
    All,
    /// The same, indented from the column of the bracket, as Windows PowerShell does.
    Aligned,
    /// Members alone: arrays are on one line.
    NotArrays,
    /// Members alone. Objects in arrays are indented as if the array were not there.
    NotArraysNorDepth,
    /// Members, and elements of arrays in which some object or array is.
    NotScalars,
    /// The same, and the brackets of objects and arrays that are members.
    BracketsToo,
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

const fn layout(
    phrase: &'static str,
    rarity: u8,
    tokens: &'static str,
    lines: Lines,
    empty: Empty,
) -> Layout {
    Layout {
        phrase,
        rarity,
        tokens,
        lines,
        empty,
    }
}

/// The most frequent first. The layout of the payload itself is tried before all of these.
#[rustfmt::skip]
pub(crate) const LAYOUTS: &[Layout] = &[
    layout(", without white space", 0, "/:/,//", OneLine, Closed),
    // Python.
    layout(", with a space after each `:` and `,`", 0, "/: /, //", OneLine, Closed),
    layout(", indented by two spaces", 0, "  /: /,//", All, Closed),
    layout(", indented by four spaces", 0, "    /: /,//", All, Closed),
    layout(", indented by a tab", 0, "\t/: /,//", All, Closed),
    // Jackson.
    layout(", indented by two spaces, with a space before each `:`", 1, "  / : /,/ /", NotArraysNorDepth, Space),
    // Circe, Jiffy, Qt.
    layout(", indented by two spaces, with a space before each `:`", 1, "  / : /,//", All, Closed),
    // JSON::PP.
    layout(", indented by three spaces, with a space before each `:`", 1, "   / : /,//", All, Closed),
    layout(", indented by four spaces, with a space before each `:`", 2, "    / : /,//", All, Closed),
    // Apple's JSONSerialization.
    layout(", indented by two spaces, with a space before each `:`", 2, "  / : /,//", All, BlankLine),
    layout(", with a space after each `:`", 1, "/: /,//", OneLine, Closed),
    layout(", with a space after each `,`", 1, "/:/, //", OneLine, Closed),
    // API Gateway's templates, Ruby's `space_before`.
    layout(", with a space around each `:`", 2, "/ : /,//", OneLine, Closed),
    layout(", with a space around each `:` and after each `,`", 2, "/ : /, //", OneLine, Closed),
    // json-c.
    layout(", with a space after each `:`, `,` and bracket", 1, "/: /, / /", OneLine, Space),
    layout(", with a space after each `:`, `,` and bracket", 1, "/: /, / /", OneLine, Closed),
    layout(", with a space after each bracket and `,`", 3, "/:/, / /", OneLine, Closed),
    // MongoDB's libbson.
    layout(", with a space around each `:`, after each `,` and inside brackets", 2, "/ : /, / /", OneLine, Space),
    // JsonCpp.
    layout(", indented by a tab, with each bracket on a line of its own", 3, "\t/ : /,/ /", BracketsToo, Closed),
    layout(", indented by three spaces, with short arrays on one line", 3, "   / : /,/ /", NotScalars, Closed),
    layout(", indented by one space", 2, " /: /,//", All, Closed),
    layout(", indented by three spaces", 2, "   /: /,//", All, Closed),
    layout(", indented by eight spaces", 2, "        /: /,//", All, Closed),
    layout(", indented by six spaces", 3, "      /: /,//", All, Closed),
    // Python's `indent=0`.
    layout(", with line breaks and no indentation", 2, "/: /,//", All, Closed),
    layout(", with line breaks and no indentation", 3, "/:/,//", All, Closed),
    layout(", indented by two spaces, without a space after `:`", 2, "  /:/,//", All, Closed),
    layout(", indented by four spaces, without a space after `:`", 3, "    /:/,//", All, Closed),
    layout(", indented by a tab, without a space after `:`", 3, "\t/:/,//", All, Closed),
    // Python 2 wrote a space after each `,` at the end of a line.
    layout(", indented, with a space after each `,`", 2, "  /: /, //", All, Closed),
    layout(", indented, with a space after each `,`", 2, "    /: /, //", All, Closed),
    // Ruby before json 2.8.
    layout(", indented, with a line break in empty objects and arrays", 1, "  /: /,//", All, BlankLineInArrays),
    // json-c, jsonb_pretty, Qt, yajl.
    layout(", indented, with a line break in empty objects and arrays", 2, "  /: /,//", All, Line),
    layout(", indented, with a line break in empty objects and arrays", 2, "  /:/,//", All, Line),
    layout(", indented, with a line break in empty objects and arrays", 2, "    /: /,//", All, Line),
    layout(", indented, with a line break in empty objects and arrays", 3, "\t/: /,//", All, Line),
    layout(", indented by two spaces", 3, "  /: /,//", All, BlankLine),
    layout(", indented by four spaces", 3, "    /: /,//", All, BlankLine),
    layout(", indented, with a space in empty objects and arrays", 3, "  /: /,//", All, Space),
    layout(", indented, with a space in empty objects and arrays", 3, "    /: /,//", All, Space),
    // cJSON.
    layout(", indented by a tab, with a tab after each `:`", 2, "\t/:\t/, //", NotArrays, Line),
    layout(", indented, with a space after each `:` and arrays on one line", 3, "  /: /,/ /", NotArrays, Closed),
    // jsonlite, Prettier, MongoDB's tools.
    layout(", indented, with short arrays on one line", 2, "  /: /,//", NotScalars, Closed),
    layout(", indented, with short arrays on one line", 2, "    /: /,//", NotScalars, Closed),
    // Windows PowerShell.
    layout(", indented from the column of each bracket", 2, "    /:  /,//", Aligned, BlankLine),
    // Go's MarshalIndent with a prefix, and JSON inside YAML.
    layout(", indented, with more white space before every line but the first", 3, "  /: /,//  ", All, Closed),
    layout(", indented, with more white space before every line but the first", 3, "  /: /,//    ", All, Closed),
    layout(", indented, with more white space before every line but the first", 3, "\t/: /,//\t", All, Closed),
    layout(", indented, with more white space before every line but the first", 3, "    /: /,//    ", All, Closed),
];

impl Layout {
    /// Whether members or elements stand on one line. `has_containers`: one is an object or an array.
    pub fn is_one_line(&self, is_array: bool, has_containers: bool) -> bool {
        match self.lines {
            OneLine => true,
            All | Aligned => false,
            NotArrays | NotArraysNorDepth => is_array,
            NotScalars | BracketsToo => is_array && !has_containers,
        }
    }
}
