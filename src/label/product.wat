;; The one hot loop of the labeller: rows times a matrix of weights, four columns at once (WebAssembly SIMD).
;; It adds in the same order whatever the machine.
(module
  (memory (export "memory") 1)

  ;; Adds `source × weights` to `target`. Addresses and strides count bytes; numbers are 32-bit floats.
  ;; `width`, the columns of weights and target, is a multiple of 16. Zeros of the source cost nothing.
  (func (export "addProduct")
    (param $source i32) (param $stride i32) (param $rows i32) (param $size i32)
    (param $weights i32) (param $target i32) (param $width i32)
    (local $bytes i32) (local $column i32) (local $entry i32) (local $end i32) (local $weight i32)
    (local $to i32) (local $value f32) (local $lane v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $end (i32.add (local.get $source) (i32.shl (local.get $size) (i32.const 2))))
        (local.set $column (i32.const 0))
        (loop $columns
          (local.set $to (i32.add (local.get $target) (local.get $column)))
          (local.set $a (v128.load (local.get $to)))
          (local.set $b (v128.load offset=16 (local.get $to)))
          (local.set $c (v128.load offset=32 (local.get $to)))
          (local.set $d (v128.load offset=48 (local.get $to)))
          (local.set $entry (local.get $source))
          (local.set $weight (i32.add (local.get $weights) (local.get $column)))
          (loop $entries
            (local.set $value (f32.load (local.get $entry)))
            (if (f32.ne (local.get $value) (f32.const 0))
              (then
                (local.set $lane (f32x4.splat (local.get $value)))
                (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $lane) (v128.load (local.get $weight)))))
                (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $lane) (v128.load offset=16 (local.get $weight)))))
                (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $lane) (v128.load offset=32 (local.get $weight)))))
                (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $lane) (v128.load offset=48 (local.get $weight)))))))
            (local.set $weight (i32.add (local.get $weight) (local.get $bytes)))
            (local.set $entry (i32.add (local.get $entry) (i32.const 4)))
            (br_if $entries (i32.lt_u (local.get $entry) (local.get $end))))
          (v128.store (local.get $to) (local.get $a))
          (v128.store offset=16 (local.get $to) (local.get $b))
          (v128.store offset=32 (local.get $to) (local.get $c))
          (v128.store offset=48 (local.get $to) (local.get $d))
          (local.set $column (i32.add (local.get $column) (i32.const 64)))
          (br_if $columns (i32.lt_u (local.get $column) (local.get $bytes))))
        (local.set $source (i32.add (local.get $source) (local.get $stride)))
        (local.set $target (i32.add (local.get $target) (local.get $bytes)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row)))))
