import assert from "node:assert/strict";
import { test } from "node:test";
import { group } from "./group.js";

const here = ({ x, y }) => ({ x, y });
const size = () => 20;
const names = (groups) => groups.map(({ members }) => members.map(({ name }) => name).join(""));

test("points_far_apart_stay_alone", () => {
  const groups = group([{ name: "a", x: 0, y: 0 }, { name: "b", x: 100, y: 0 }], here, size, 4);
  assert.deepEqual(names(groups), ["a", "b"]);
});

test("points_that_would_overlap_share_a_mark_in_their_middle", () => {
  const groups = group([{ name: "a", x: 0, y: 0 }, { name: "b", x: 10, y: 4 }], here, size, 4);
  assert.deepEqual(names(groups), ["ab"]);
  assert.deepEqual([groups[0].x, groups[0].y], [5, 2]);
});

test("marks_that_grow_into_each_other_are_joined_too", () => {
  const bySize = (count) => 20 * count;
  const line = ["a", "b", "c", "d"].map((name, at) => ({ name, x: at * 21, y: 0 }));
  assert.deepEqual(names(group(line, here, bySize, 4)), ["abcd"]);
});

test("no_two_marks_overlap_whatever_the_points", () => {
  const points = Array.from({ length: 400 }, (_, at) => ({ x: (at * 7919) % 613, y: (at * 104729) % 397 }));
  const bySize = (count) => Math.min(52, 24 + 6 * Math.log2(count));
  const groups = group(points, here, bySize, 2);
  assert.equal(groups.flatMap(({ members }) => members).length, points.length);
  for (const [at, one] of groups.entries()) {
    for (const other of groups.slice(at + 1)) {
      const room = (bySize(one.members.length) + bySize(other.members.length)) / 2;
      assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= room, `${at} overlaps`);
    }
  }
});

test("no_points_make_no_groups", () => {
  assert.deepEqual(group([], here, size, 4), []);
});
