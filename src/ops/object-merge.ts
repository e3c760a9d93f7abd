/**
 * What `{ ...one, two }` does, as functions. Before Node 22 the engine gives each object that a literal goes on after a
 * spread a hidden class of its own, made for it alone: it takes ten times as long to make and to read, and the class
 * keeps what it described alive until the next whole collection. Objects filled by assignment share theirs.
 */

/** Assigned, this one key would set what the object inherits from. */
const inherits = "__proto__";

/** Fills `to` with what `from` has itself, as a spread in its literal would; with nothing from nothing. */
export const spreadInto = <To extends object>(to: To, from: unknown): To =>
	typeof from === "object" && from !== null && Object.hasOwn(from, inherits)
		? Object.defineProperties(to, Object.getOwnPropertyDescriptors({ ...from }))
		: Object.assign(to, from);
