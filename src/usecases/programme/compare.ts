/**
 * When a programme file and the register differ, what people changed in the register since the last load stands.
 * Each field is judged by itself: the file changes what people left alone, and people keep what they touched.
 */
import type { Entity } from "../../domain/register.ts";

/** The same value whatever the order of its fields and lists, and whether what is missing is named or not. */
const canonical = (value: unknown): unknown => {
	if (Array.isArray(value))
		return value
			.map(canonical)
			.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, inner]) => inner !== undefined)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([name, inner]) => [name, canonical(inner)]),
	);
};

const isSame = (one: unknown, other: unknown): boolean =>
	JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

type Fields = Readonly<Record<string, unknown>>;

/** What the register keeps for itself. */
const bookkeeping = new Set(["id", "version", "kind"]);

export const differences = (one: Entity, other: Entity): readonly string[] => {
	const [a, b] = [one as unknown as Fields, other as unknown as Fields];
	return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
		(name) => !bookkeeping.has(name) && !isSame(a[name], b[name]),
	);
};

export type Merge = {
	readonly entity: Entity;
	/** Fields in which the file was not followed, because people changed them since it was last loaded. */
	readonly kept: readonly string[];
};

type Sides = {
	/** As the register has it now. */
	readonly current: Entity;
	/** As the file has it. */
	readonly wanted: Entity;
	/** As the last load left it; undefined when it never came from a file. */
	readonly loaded: Entity | undefined;
	/** The file wins, whatever people have changed. */
	readonly force: boolean;
};

/** A key names an entry for good: it is taken up, never argued over. */
const neverKept = (name: string): boolean => name === "key";

export const merge = ({ current, wanted, loaded, force }: Sides): Merge => {
	const different = differences(wanted, current);
	if (force) return { entity: { ...wanted, version: current.version }, kept: [] };
	const newInFile = loaded ? new Set(differences(wanted, loaded)) : new Set(different);
	const changedByPeople = loaded ? new Set(differences(current, loaded)) : new Set(different);
	const taken = different.filter(
		(name) => neverKept(name) || (newInFile.has(name) && !changedByPeople.has(name)),
	);
	const kept = different.filter(
		(name) => !neverKept(name) && newInFile.has(name) && changedByPeople.has(name),
	);
	const fields = wanted as unknown as Fields;
	const changes = Object.fromEntries(taken.map((name) => [name, fields[name]]));
	return { entity: { ...current, ...changes } as Entity, kept };
};
