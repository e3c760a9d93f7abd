/** Says what is wrong with a field of a programme file in words that someone can act on, with a good example. */

import { z } from "zod";
import { memoizeOnce } from "../../domain/memoize.ts";
import type { ProgrammeError } from "../../usecases/programme/programme.ts";
import { editDistance } from "../tokens/edit-distance.ts";
import { type JsonPath, pathText } from "./document.ts";
import { programmeFile } from "./schema.ts";

type Issue = z.core.$ZodIssue;

/** The published schema, as far as an error needs it. */
type Shape = {
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly items?: Shape;
	readonly anyOf?: readonly Shape[];
	readonly examples?: readonly unknown[];
	readonly required?: readonly string[];
};

/** Where a path stands in the file: its own line, or that of the nearest thing around it. */
const lineOf = (lines: ReadonlyMap<string, number>, path: JsonPath): number => {
	for (let length = path.length; length > 0; length -= 1) {
		const line = lines.get(pathText(path.slice(0, length)));
		if (line !== undefined) return line;
	}
	return 1;
};

const variantsOf = (shape: Shape): readonly Shape[] => [shape, ...(shape.anyOf ?? [])];

const stepInto = (shape: Shape, step: string | number): Shape | undefined =>
	variantsOf(shape)
		.map((one) => (typeof step === "number" ? one.items : one.properties?.[step]))
		.find((found) => found !== undefined);

/** The JSON Schema of a programme file, as it is published. */
export const programmeJsonSchema = (): Readonly<Record<string, unknown>> => ({
	...z.toJSONSchema(programmeFile, { io: "input" }),
	title: "Convenor programme file",
});

const publishedSchema = memoizeOnce(() => programmeJsonSchema() as Shape);

/** Made when the first error asks for it: a sound file never pays for it. */
const shapeAt = (path: JsonPath): Shape | undefined => {
	return path.reduce<Shape | undefined>(
		(shape, step) => shape && stepInto(shape, step),
		publishedSchema(),
	);
};

const fieldNames = (path: JsonPath): readonly string[] =>
	variantsOf(shapeAt(path) ?? {}).flatMap((one) => Object.keys(one.properties ?? {}));

/** The schema's own example; of a record or a list without one, what it cannot do without. */
const exampleOf = (shape: Shape | undefined): unknown => {
	if (shape?.examples) return shape.examples[0];
	if (shape?.items) return [exampleOf(shape.items)];
	if (!shape?.properties) return undefined;
	const required = shape.required ?? [];
	return Object.fromEntries(required.map((name) => [name, exampleOf(shape.properties?.[name])]));
};

/** `"secretary": "cog-secretary"` */
const wordExample = (path: JsonPath, example: unknown): string | undefined => {
	const name = path.at(-1);
	if (example === undefined) return undefined;
	const value = JSON.stringify(example);
	return typeof name === "string" ? `${JSON.stringify(name)}: ${value}` : value;
};

/** What the schema refused, with its own example of what it wants there. */
const errorAt = (
	lines: ReadonlyMap<string, number>,
	path: JsonPath,
	message: string,
): ProgrammeError => ({
	line: lineOf(lines, path),
	path: pathText(path),
	message,
	example: wordExample(path, exampleOf(shapeAt(path))),
});

/** The schema's own example, or another value for the field. */
export type Example = "usual" | { readonly value: unknown };

/** What is wrong with a field beside others: by itself it may be as good as any example. */
export type Fault = {
	readonly path: JsonPath;
	readonly message: string;
	readonly example?: Example | undefined;
};

type File = { readonly file: unknown; readonly lines: ReadonlyMap<string, number> };

/** Where something is written that only has to be left out or to fit the rest, the schema's example would be no better. */
export const faultError = ({ file, lines }: File, fault: Fault): ProgrammeError => {
	const { path, message, example } = fault;
	const isWritten = valueAt(file, path) !== undefined;
	const error = errorAt(lines, path, message);
	if (example === "usual" || (!example && !isWritten)) return error;
	return { ...error, example: wordExample(path, example?.value) };
};

/** ` Did you mean "secretary"?`, or nothing when no name is near. */
export const suggestion = (written: string, names: Iterable<string>): string => {
	const near = nearestName(written, names);
	return near === undefined ? "" : ` Did you mean "${near}"?`;
};

export const nearestName = (written: string, names: Iterable<string>): string | undefined => {
	const wanted = written.toLowerCase().slice(0, 80);
	const allowed = (name: string) => Math.max(1, Math.floor(name.length / 3));
	const near = [...new Set(names)]
		.map((name) => ({ name, cost: editDistance(wanted, name.toLowerCase(), allowed(name)) }))
		.filter(({ name, cost }) => cost <= allowed(name))
		.sort((one, other) => one.cost - other.cost);
	return near[0]?.name;
};

const kinds: Readonly<Record<string, string>> = {
	string: "text in double quotes",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list in [ ]",
	object: "a record in { }",
};

const valueAt = (value: unknown, path: JsonPath): unknown =>
	path.reduce<unknown>(
		(found, step) =>
			typeof found === "object" && found !== null && Object.hasOwn(found, step)
				? (found as Record<string | number, unknown>)[step]
				: undefined,
		value,
	);

const wrongType = (expected: string, value: unknown): string => {
	if (value === undefined) return "This field is missing.";
	if (value === null) return "This is null: leave the field out instead.";
	return `This should be ${kinds[expected] ?? expected}.`;
};

/** Of something that may be one of a few sorts of value, and is none of them. */
const noneOf = (issue: Issue & { code: "invalid_union" }): string => {
	const sorts = issue.errors.flatMap(([first]) =>
		first?.code === "invalid_type" ? [kinds[first.expected] ?? first.expected] : [],
	);
	return `This should be ${[...new Set(sorts)].join(" or ")}.`;
};

const wordIssue = (issue: Issue, value: unknown): string => {
	switch (issue.code) {
		case "invalid_type":
			return wrongType(issue.expected, value);
		case "invalid_value": {
			const options = issue.values.map(String);
			const near = typeof value === "string" ? suggestion(value, options) : "";
			if (value === undefined) return "This field is missing.";
			return `This should be one of: ${options.join(", ")}.${near}`;
		}
		case "too_small":
			return `This is too small: at least ${issue.minimum}.`;
		case "too_big":
			return issue.message.startsWith("This")
				? issue.message
				: `This is too big: at most ${issue.maximum}.`;
		case "invalid_union":
			return value === undefined || value === null ? wrongType("", value) : noneOf(issue);
		default:
			return issue.message;
	}
};

/** Of a union's branches, the one that the writer meant: the one that is not wrong at its very root. */
const branchOf = (issue: Issue & { code: "invalid_union" }): readonly Issue[] =>
	issue.errors.find(
		(branch) => !branch.some((one) => one.code === "invalid_type" && one.path.length === 0),
	) ?? [];

type Located = { readonly issue: Issue; readonly path: JsonPath };

const flatten = (issue: Issue, above: JsonPath): readonly Located[] => {
	const path = [...above, ...(issue.path as JsonPath)];
	if (issue.code === "unrecognized_keys")
		return issue.keys.map((name) => ({ issue, path: [...path, name] }));
	const branch = issue.code === "invalid_union" ? branchOf(issue) : [];
	return branch.length === 0 ? [{ issue, path }] : branch.flatMap((one) => flatten(one, path));
};

const unknownField = (path: JsonPath): string => {
	const around = fieldNames(path.slice(0, -1));
	const near = suggestion(String(path.at(-1)), around);
	return near === ""
		? `There is no such field. The fields here are: ${around.join(", ")}.`
		: `There is no such field.${near}`;
};

/** A value that was checked, and where it stands in the file. */
type Checked = {
	readonly value: unknown;
	readonly above: JsonPath;
	readonly lines: ReadonlyMap<string, number>;
};

/** Every fault that the schema found. */
export const schemaErrors = (
	issues: readonly Issue[],
	{ value, above, lines }: Checked,
): readonly ProgrammeError[] =>
	issues
		.flatMap((issue) => flatten(issue, above))
		.map(({ issue, path }) =>
			errorAt(
				lines,
				path,
				issue.code === "unrecognized_keys"
					? unknownField(path)
					: wordIssue(issue, valueAt(value, path.slice(above.length))),
			),
		);
