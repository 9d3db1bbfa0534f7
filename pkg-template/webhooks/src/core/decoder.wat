;; Decodes the text that carries the wasm file: see wasm-inline.ts. As WebAssembly it takes a fifth of
;; the time, because JavaScript is interpreted the first time it runs.
(module
  (import "" "memory" (memory 1))
  ;; The text ends at $end, and begins after three tables of 128 bytes: the byte of each character,
  ;; and those of each character after the two marks, space and `!`. It is decoded in place, because
  ;; the bytes are never more than the characters. Returns the end of the bytes.
  (func (export "decode") (param $end i32) (result i32)
    (local $from i32)
    (local $to i32)
    (local $character i32)
    (local.set $from (i32.const 384))
    (local.set $to (i32.const 384))
    (loop $next
      (local.set $character (i32.load8_u (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 1)))
      (if (i32.lt_u (local.get $character) (i32.const 34))
        (then
          (local.set $character
            (i32.or
              (i32.shl (i32.sub (local.get $character) (i32.const 31)) (i32.const 7))
              (i32.load8_u (local.get $from))))
          (local.set $from (i32.add (local.get $from) (i32.const 1)))))
      (i32.store8 (local.get $to) (i32.load8_u (local.get $character)))
      (local.set $to (i32.add (local.get $to) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end))))
    (local.get $to)))
