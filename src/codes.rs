//! A list of codes: an enum whose variants have names that never change, in one table.

/// Makes the enum, the names, one more column and the list of all, so that none can be forgotten.
/// `description` is the variant's doc comment, which the documentation's tables show too.
macro_rules! codes {
    (
        $(#[$attribute:meta])*
        pub enum $Enum:ident;
        $(#[$column_attribute:meta])*
        $visibility:vis fn $column:ident -> $Column:ty;
        $($(#[doc = $about:literal])+ $Variant:ident = $name:literal, $value:expr;)+
    ) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $Enum {
            $($(#[doc = $about])+ $Variant,)+
        }

        impl $Enum {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [$Enum] = &[$($Enum::$Variant,)+];

            /// The name, the same in every language. It never changes.
            pub fn as_str(self) -> &'static str {
                const NAMES: &[&str] = &[$($name,)+];
                NAMES[self as usize]
            }

            /// What the code means, in a sentence or two.
            pub fn description(self) -> &'static str {
                const TEXTS: &[&str] = &[$(concat!($($about),+).trim_ascii(),)+];
                TEXTS[self as usize]
            }

            $(#[$column_attribute])*
            $visibility fn $column(self) -> $Column {
                match self {
                    $($Enum::$Variant => $value,)+
                }
            }
        }

        impl core::fmt::Display for $Enum {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use codes;
