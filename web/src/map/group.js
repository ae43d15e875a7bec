const MOST_PASSES = 12;

/**
 * Joins points until no two marks overlap, and returns the groups with their middle.
 *
 * `place(point)` gives `{x, y}` in pixels, `sizeOf(count)` the width of a mark for so many points, `air` the
 * pixels that must stay free between two marks. Order decides who is first, so that the same points always
 * make the same groups. Only neighbours in a grid are compared: cost grows with the points, not their square.
 */
export function group(points, place, sizeOf, air) {
  let groups = points.map((point) => ({ ...place(point), members: [point] }));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const joined = join(groups, sizeOf, air);
    if (joined.length === groups.length) break;
    groups = joined;
  }
  return groups;
}

function join(groups, sizeOf, air) {
  const cell = Math.max(...groups.map(({ members }) => sizeOf(members.length)), 0) + air;
  const grid = new Map();
  const kept = [];
  for (const one of groups) {
    const [column, row] = [Math.floor(one.x / cell), Math.floor(one.y / cell)];
    const other = neighbours(grid, column, row).find(
      ({ x, y, members }) =>
        Math.hypot(x - one.x, y - one.y) < (sizeOf(members.length) + sizeOf(one.members.length)) / 2 + air,
    );
    if (other) {
      absorb(other, one);
    } else {
      kept.push(one);
      const key = `${column},${row}`;
      if (!grid.has(key)) grid.set(key, []);
      grid.get(key).push(one);
    }
  }
  return kept;
}

function absorb(group, { x, y, members }) {
  const [here, there] = [group.members.length, members.length];
  group.x = (group.x * here + x * there) / (here + there);
  group.y = (group.y * here + y * there) / (here + there);
  group.members = [...group.members, ...members];
}

function neighbours(grid, column, row) {
  const found = [];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) found.push(...(grid.get(`${column + dx},${row + dy}`) ?? []));
  }
  return found;
}
