/**
 * Puts points that fall within `cell` pixels of a group's first member into that group.
 * Order decides who is first, so the same points always make the same groups.
 */
export function group(points, place, cell) {
  const groups = [];
  const cells = new Map();
  for (const point of points) {
    const { x, y } = place(point);
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const near = neighbours(cells, column, row).find((other) => Math.hypot(other.x - x, other.y - y) < cell);
    if (near) {
      near.members.push(point);
      continue;
    }
    const fresh = { x, y, members: [point] };
    groups.push(fresh);
    const key = `${column},${row}`;
    cells.set(key, [...(cells.get(key) ?? []), fresh]);
  }
  return groups.map(({ members }) => members);
}

function neighbours(cells, column, row) {
  const found = [];
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) found.push(...(cells.get(`${column + dx},${row + dy}`) ?? []));
  }
  return found;
}
