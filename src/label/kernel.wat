;; The labeller's network and trees on rows of numbers, four at once (WebAssembly SIMD). Addresses and sizes count bytes, numbers are 32-bit
;; floats, a row is a multiple of 64 bytes. It adds in the same order whatever the machine.
(module
  (memory (export "memory") 1)

  ;; Adds `source × weights` to `target`, whose rows are `bytes` long. Zeros of the source cost nothing.
  (func (export "addProduct")
    (param $source i32) (param $stride i32) (param $rows i32) (param $size i32)
    (param $weights i32) (param $target i32) (param $bytes i32)
    (local $column i32) (local $entry i32) (local $end i32) (local $weight i32) (local $to i32)
    (local $value f32) (local $lane v128)
    (local $a0 v128) (local $a1 v128) (local $a2 v128) (local $a3 v128) (local $a4 v128) (local $a5 v128)
    (local $a6 v128) (local $a7 v128) (local $a8 v128) (local $a9 v128) (local $a10 v128) (local $a11 v128)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $end (i32.add (local.get $source) (local.get $size)))
        (local.set $column (i32.const 0))
        ;; As many columns as there are registers for.
        (block $narrow
        (loop $wide
          (br_if $narrow (i32.gt_u (i32.add (local.get $column) (i32.const 192)) (local.get $bytes)))
          (local.set $to (i32.add (local.get $target) (local.get $column)))
          (local.set $a0 (v128.load (local.get $to)))
          (local.set $a1 (v128.load offset=16 (local.get $to)))
          (local.set $a2 (v128.load offset=32 (local.get $to)))
          (local.set $a3 (v128.load offset=48 (local.get $to)))
          (local.set $a4 (v128.load offset=64 (local.get $to)))
          (local.set $a5 (v128.load offset=80 (local.get $to)))
          (local.set $a6 (v128.load offset=96 (local.get $to)))
          (local.set $a7 (v128.load offset=112 (local.get $to)))
          (local.set $a8 (v128.load offset=128 (local.get $to)))
          (local.set $a9 (v128.load offset=144 (local.get $to)))
          (local.set $a10 (v128.load offset=160 (local.get $to)))
          (local.set $a11 (v128.load offset=176 (local.get $to)))
          (local.set $entry (local.get $source))
          (local.set $weight (i32.add (local.get $weights) (local.get $column)))
          (loop $entries12
            (local.set $value (f32.load (local.get $entry)))
            (if (f32.ne (local.get $value) (f32.const 0))
              (then
                (local.set $lane (f32x4.splat (local.get $value)))
                (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $lane) (v128.load (local.get $weight)))))
                (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $lane) (v128.load offset=16 (local.get $weight)))))
                (local.set $a2 (f32x4.add (local.get $a2) (f32x4.mul (local.get $lane) (v128.load offset=32 (local.get $weight)))))
                (local.set $a3 (f32x4.add (local.get $a3) (f32x4.mul (local.get $lane) (v128.load offset=48 (local.get $weight)))))
                (local.set $a4 (f32x4.add (local.get $a4) (f32x4.mul (local.get $lane) (v128.load offset=64 (local.get $weight)))))
                (local.set $a5 (f32x4.add (local.get $a5) (f32x4.mul (local.get $lane) (v128.load offset=80 (local.get $weight)))))
                (local.set $a6 (f32x4.add (local.get $a6) (f32x4.mul (local.get $lane) (v128.load offset=96 (local.get $weight)))))
                (local.set $a7 (f32x4.add (local.get $a7) (f32x4.mul (local.get $lane) (v128.load offset=112 (local.get $weight)))))
                (local.set $a8 (f32x4.add (local.get $a8) (f32x4.mul (local.get $lane) (v128.load offset=128 (local.get $weight)))))
                (local.set $a9 (f32x4.add (local.get $a9) (f32x4.mul (local.get $lane) (v128.load offset=144 (local.get $weight)))))
                (local.set $a10 (f32x4.add (local.get $a10) (f32x4.mul (local.get $lane) (v128.load offset=160 (local.get $weight)))))
                (local.set $a11 (f32x4.add (local.get $a11) (f32x4.mul (local.get $lane) (v128.load offset=176 (local.get $weight)))))))
            (local.set $weight (i32.add (local.get $weight) (local.get $bytes)))
            (local.set $entry (i32.add (local.get $entry) (i32.const 4)))
            (br_if $entries12 (i32.lt_u (local.get $entry) (local.get $end))))
          (v128.store (local.get $to) (local.get $a0))
          (v128.store offset=16 (local.get $to) (local.get $a1))
          (v128.store offset=32 (local.get $to) (local.get $a2))
          (v128.store offset=48 (local.get $to) (local.get $a3))
          (v128.store offset=64 (local.get $to) (local.get $a4))
          (v128.store offset=80 (local.get $to) (local.get $a5))
          (v128.store offset=96 (local.get $to) (local.get $a6))
          (v128.store offset=112 (local.get $to) (local.get $a7))
          (v128.store offset=128 (local.get $to) (local.get $a8))
          (v128.store offset=144 (local.get $to) (local.get $a9))
          (v128.store offset=160 (local.get $to) (local.get $a10))
          (v128.store offset=176 (local.get $to) (local.get $a11))
          (local.set $column (i32.add (local.get $column) (i32.const 192)))
          (br $wide)))
        (block $rowDone
        (loop $columns
          (br_if $rowDone (i32.ge_u (local.get $column) (local.get $bytes)))
          (local.set $to (i32.add (local.get $target) (local.get $column)))
          (local.set $a0 (v128.load (local.get $to)))
          (local.set $a1 (v128.load offset=16 (local.get $to)))
          (local.set $a2 (v128.load offset=32 (local.get $to)))
          (local.set $a3 (v128.load offset=48 (local.get $to)))
          (local.set $entry (local.get $source))
          (local.set $weight (i32.add (local.get $weights) (local.get $column)))
          (loop $entries4
            (local.set $value (f32.load (local.get $entry)))
            (if (f32.ne (local.get $value) (f32.const 0))
              (then
                (local.set $lane (f32x4.splat (local.get $value)))
                (local.set $a0 (f32x4.add (local.get $a0) (f32x4.mul (local.get $lane) (v128.load (local.get $weight)))))
                (local.set $a1 (f32x4.add (local.get $a1) (f32x4.mul (local.get $lane) (v128.load offset=16 (local.get $weight)))))
                (local.set $a2 (f32x4.add (local.get $a2) (f32x4.mul (local.get $lane) (v128.load offset=32 (local.get $weight)))))
                (local.set $a3 (f32x4.add (local.get $a3) (f32x4.mul (local.get $lane) (v128.load offset=48 (local.get $weight)))))))
            (local.set $weight (i32.add (local.get $weight) (local.get $bytes)))
            (local.set $entry (i32.add (local.get $entry) (i32.const 4)))
            (br_if $entries4 (i32.lt_u (local.get $entry) (local.get $end))))
          (v128.store (local.get $to) (local.get $a0))
          (v128.store offset=16 (local.get $to) (local.get $a1))
          (v128.store offset=32 (local.get $to) (local.get $a2))
          (v128.store offset=48 (local.get $to) (local.get $a3))
          (local.set $column (i32.add (local.get $column) (i32.const 64)))
          (br $columns)))
        (local.set $source (i32.add (local.get $source) (local.get $stride)))
        (local.set $target (i32.add (local.get $target) (local.get $bytes)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  ;; Sets the rows from `row` up to `end` to what stands in the `bytes` before them.
  (func (export "repeatRow") (param $row i32) (param $end i32) (param $bytes i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (memory.copy (local.get $row) (i32.sub (local.get $row) (local.get $bytes)) (local.get $bytes))
        (local.set $row (i32.add (local.get $row) (local.get $bytes)))
        (br $next))))

  (func (export "fillZeros") (param $from i32) (param $bytes i32)
    (memory.fill (local.get $from) (i32.const 0) (local.get $bytes)))

  ;; Sets what is below zero to zero.
  (func (export "rectify") (param $at i32) (param $end i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (v128.store (local.get $at) (f32x4.max (v128.load (local.get $at)) (v128.const f32x4 0 0 0 0)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next))))

  ;; Adds what is above zero.
  (func (export "addPositive") (param $at i32) (param $end i32) (param $from i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (v128.store (local.get $at) (f32x4.add
          (v128.load (local.get $at))
          (f32x4.max (v128.load (local.get $from)) (v128.const f32x4 0 0 0 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $from (i32.add (local.get $from) (i32.const 16)))
        (br $next))))

  ;; Sets each row of `out` to the same row of `state` and the ones `reach` before and after it, each column times its tap:
  ;; three rows of taps, for what comes before, for the row, for what comes after.
  (func (export "convolve")
    (param $state i32) (param $end i32) (param $bytes i32) (param $reach i32) (param $taps i32) (param $out i32)
    (local $at i32) (local $rowEnd i32) (local $tap i32) (local $sum v128)
    (local.set $at (local.get $state))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $at) (local.get $bytes)))
        (local.set $tap (local.get $taps))
        (loop $column
          (local.set $sum (f32x4.mul
            (v128.load (local.get $at))
            (v128.load (i32.add (local.get $tap) (local.get $bytes)))))
          (if (i32.ge_u (i32.sub (local.get $at) (local.get $state)) (local.get $reach))
            (then (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul
              (v128.load (i32.sub (local.get $at) (local.get $reach)))
              (v128.load (local.get $tap)))))))
          (if (i32.lt_u (i32.add (local.get $at) (local.get $reach)) (local.get $end))
            (then (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul
              (v128.load (i32.add (local.get $at) (local.get $reach)))
              (v128.load (i32.add (local.get $tap) (i32.shl (local.get $bytes) (i32.const 1)))))))))
          (v128.store (local.get $out) (local.get $sum))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (local.set $tap (i32.add (local.get $tap) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $column (i32.lt_u (local.get $at) (local.get $rowEnd))))
        (br $row))))

  ;; Adds each row to that of its group: `groups` has a number for each row, below zero for none.
  (func (export "addToGroups")
    (param $row i32) (param $end i32) (param $bytes i32) (param $groups i32) (param $sums i32)
    (local $rowEnd i32) (local $to i32) (local $group i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $bytes)))
        (local.set $group (i32.load (local.get $groups)))
        (if (i32.ge_s (local.get $group) (i32.const 0))
          (then
            (local.set $to (i32.add (local.get $sums) (i32.mul (local.get $group) (local.get $bytes))))
            (loop $column
              (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $row))))
              (local.set $to (i32.add (local.get $to) (i32.const 16)))
              (local.set $row (i32.add (local.get $row) (i32.const 16)))
              (br_if $column (i32.lt_u (local.get $row) (local.get $rowEnd))))))
        (local.set $row (local.get $rowEnd))
        (local.set $groups (i32.add (local.get $groups) (i32.const 4)))
        (br $next))))

  ;; Adds to each row that of its group.
  (func (export "addFromGroups")
    (param $row i32) (param $end i32) (param $bytes i32) (param $groups i32) (param $own i32)
    (local $rowEnd i32) (local $from i32) (local $group i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $bytes)))
        (local.set $group (i32.load (local.get $groups)))
        (if (i32.ge_s (local.get $group) (i32.const 0))
          (then
            (local.set $from (i32.add (local.get $own) (i32.mul (local.get $group) (local.get $bytes))))
            (loop $column
              (v128.store (local.get $row) (f32x4.add (v128.load (local.get $row)) (v128.load (local.get $from))))
              (local.set $from (i32.add (local.get $from) (i32.const 16)))
              (local.set $row (i32.add (local.get $row) (i32.const 16)))
              (br_if $column (i32.lt_u (local.get $row) (local.get $rowEnd))))))
        (local.set $row (local.get $rowEnd))
        (local.set $groups (i32.add (local.get $groups) (i32.const 4)))
        (br $next))))

  ;; Multiplies each row by its share.
  (func (export "scaleRows") (param $row i32) (param $end i32) (param $bytes i32) (param $shares i32)
    (local $rowEnd i32) (local $share v128)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $row) (local.get $bytes)))
        (local.set $share (v128.load32_splat (local.get $shares)))
        (loop $column
          (v128.store (local.get $row) (f32x4.mul (v128.load (local.get $row)) (local.get $share)))
          (local.set $row (i32.add (local.get $row) (i32.const 16)))
          (br_if $column (i32.lt_u (local.get $row) (local.get $rowEnd))))
        (local.set $shares (i32.add (local.get $shares) (i32.const 4)))
        (br $next))))

  ;; The logistic function, from −30 to 30: 2 to the n by its bits, 2 to the rest by six terms of its series.
  (func $logistic (param $x v128) (result v128)
    (local $power v128) (local $whole v128) (local $part v128)
    (local.set $power (f32x4.mul
      (f32x4.max (f32x4.min (local.get $x) (v128.const f32x4 30 30 30 30)) (v128.const f32x4 -30 -30 -30 -30))
      (v128.const f32x4 -1.44269504 -1.44269504 -1.44269504 -1.44269504)))
    (local.set $whole (f32x4.nearest (local.get $power)))
    (local.set $part (f32x4.sub (local.get $power) (local.get $whole)))
    (local.set $power (v128.const f32x4 0.000154035303 0.000154035303 0.000154035303 0.000154035303))
    (local.set $power (f32x4.add (f32x4.mul (local.get $power) (local.get $part)) (v128.const f32x4 0.00133335581 0.00133335581 0.00133335581 0.00133335581)))
    (local.set $power (f32x4.add (f32x4.mul (local.get $power) (local.get $part)) (v128.const f32x4 0.00961812911 0.00961812911 0.00961812911 0.00961812911)))
    (local.set $power (f32x4.add (f32x4.mul (local.get $power) (local.get $part)) (v128.const f32x4 0.0555041087 0.0555041087 0.0555041087 0.0555041087)))
    (local.set $power (f32x4.add (f32x4.mul (local.get $power) (local.get $part)) (v128.const f32x4 0.240226507 0.240226507 0.240226507 0.240226507)))
    (local.set $power (f32x4.add (f32x4.mul (local.get $power) (local.get $part)) (v128.const f32x4 0.693147181 0.693147181 0.693147181 0.693147181)))
    (local.set $power (f32x4.add (f32x4.mul (local.get $power) (local.get $part)) (v128.const f32x4 1 1 1 1)))
    (f32x4.div
      (v128.const f32x4 1 1 1 1)
      (f32x4.add
        (v128.const f32x4 1 1 1 1)
        (f32x4.mul
          (local.get $power)
          (i32x4.shl
            (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $whole)) (v128.const i32x4 127 127 127 127))
            (i32.const 23))))))

  ;; Four columns of a memory, from a row on: each row keeps what the one `step` before it kept, and takes of its own value as
  ;; much as its gate stands open.
  (func (export "remember") (param $gate i32) (param $value i32) (param $rows i32) (param $step i32)
    (local $held v128)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $held (f32x4.add (local.get $held) (f32x4.mul
          (f32x4.sub (v128.load (local.get $value)) (local.get $held))
          (call $logistic (v128.load (local.get $gate))))))
        (v128.store (local.get $value) (local.get $held))
        (local.set $gate (i32.add (local.get $gate) (local.get $step)))
        (local.set $value (i32.add (local.get $value) (local.get $step)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $next))))

  ;; Adds up the leaves that eight rows come to in trees that take turns at the sums, with a bit for each leaf of a tree instead of a
  ;; walk (Lucchese et al., QuickScorer, 2015): of each split that a row passes on the right, the leaves on its left are
  ;; struck, and the first that is left is the one. A tree is the bytes of its splits and of its leaves, the splits (where the sign of the first row
  ;; stands, the value, the leaves that are kept), the leaves.
  (func (export "addLeaves")
    (param $tree i32) (param $end i32) (param $signs i32) (param $left i32) (param $sums i32) (param $sumsEnd i32)
    (local $split i32) (local $leaves i32) (local $next i32) (local $at i32) (local $row i32) (local $sum i32)
    (local $value v128) (local $kept v128) (local $a v128) (local $b v128)
    (local.set $sum (local.get $sums))
    (block $done
      (loop $trees
        (br_if $done (i32.ge_u (local.get $tree) (local.get $end)))
        (local.set $split (i32.add (local.get $tree) (i32.const 8)))
        (local.set $leaves (i32.add (local.get $split) (i32.load (local.get $tree))))
        (local.set $next (i32.add (local.get $leaves) (i32.load offset=4 (local.get $tree))))
        (local.set $a (v128.const i32x4 -1 -1 -1 -1))
        (local.set $b (v128.const i32x4 -1 -1 -1 -1))
        (block $passed
          (loop $splits
            (br_if $passed (i32.ge_u (local.get $split) (local.get $leaves)))
            (local.set $at (i32.add (local.get $signs) (i32.load (local.get $split))))
            (local.set $value (v128.load32_splat offset=4 (local.get $split)))
            (local.set $kept (v128.load32_splat offset=8 (local.get $split)))
            (local.set $a (v128.and (local.get $a) (v128.or (local.get $kept)
              (f32x4.le (v128.load (local.get $at)) (local.get $value)))))
            (local.set $b (v128.and (local.get $b) (v128.or (local.get $kept)
              (f32x4.le (v128.load offset=16 (local.get $at)) (local.get $value)))))
            (local.set $split (i32.add (local.get $split) (i32.const 12)))
            (br $splits)))
        (v128.store (local.get $left) (local.get $a))
        (v128.store offset=16 (local.get $left) (local.get $b))
        (local.set $row (i32.const 0))
        (loop $rows
          (local.set $at (i32.add (local.get $sum) (i32.shl (local.get $row) (i32.const 1))))
          (f64.store (local.get $at) (f64.add
            (f64.load (local.get $at))
            (f64.promote_f32 (f32.load (i32.add (local.get $leaves) (i32.shl
              (i32.ctz (i32.load (i32.add (local.get $left) (local.get $row))))
              (i32.const 2)))))))
          (local.set $row (i32.add (local.get $row) (i32.const 4)))
          (br_if $rows (i32.lt_u (local.get $row) (i32.const 32))))
        (local.set $sum (i32.add (local.get $sum) (i32.const 64)))
        (if (i32.ge_u (local.get $sum) (local.get $sumsEnd)) (then (local.set $sum (local.get $sums))))
        (local.set $tree (local.get $next))
        (br $trees)))))
