/** The fields of the published schema as tables, for the guide: each list of a programme file, field by field. */
export type Shape = {
	readonly type?: string;
	readonly description?: string;
	readonly examples?: readonly unknown[];
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly required?: readonly string[];
	readonly items?: Shape;
	readonly anyOf?: readonly Shape[];
	readonly enum?: readonly unknown[];
};

type Row = {
	readonly path: string;
	readonly shape: Shape;
	readonly isRequired: boolean;
	/** Where the same record is laid out already. */
	readonly as?: string | undefined;
};

/** The record that a field is, may be, or is a list of. */
const recordOf = (shape: Shape): Shape | undefined =>
	[shape, ...(shape.items ? [shape.items] : []), ...(shape.anyOf ?? [])].find(
		({ properties }) => properties,
	);

const rowsOf = (
	record: Shape,
	{ within, known }: { readonly within: string; readonly known: Map<string, string> },
): readonly Row[] =>
	Object.entries(record.properties ?? {}).flatMap(([name, shape]): readonly Row[] => {
		const path = `${within}${name}`;
		const isRequired = record.required?.includes(name) ?? false;
		const inner = recordOf(shape);
		const shapeText = JSON.stringify(inner?.properties);
		const as = inner && known.get(shapeText);
		if (inner && as === undefined) known.set(shapeText, path);
		const own: Row = { path, shape, isRequired, as };
		return !inner || as ? [own] : [own, ...rowsOf(inner, { within: `${path}.`, known })];
	});

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

/** The words that it may be, where there are only so many. */
const choicesOf = (shape: Shape): readonly string[] => {
	const choices = shape.enum ?? shape.items?.enum;
	return choices
		? [`One of: ${choices.map((one) => `\`${JSON.stringify(one)}\``).join(", ")}.`]
		: [];
};

const rowText = ({ path, shape, isRequired, as }: Row): string => {
	const says = [
		...(isRequired ? ["Required."] : []),
		...(shape.description ? [shape.description] : []),
		...choicesOf(shape),
		...(as ? [`Its fields are those of \`${as}\`.`] : []),
	];
	const example = shape.examples?.[0];
	const shown = example === undefined ? "" : `\`${cell(JSON.stringify(example))}\``;
	// Under its list's own heading, without the list's name.
	const name = path.slice(path.indexOf(".") + 1);
	return `| \`${name}\` | ${cell(says.join(" "))} | ${shown} |`;
};

/** Every field of every list, in the schema's own order. */
export const fieldTables = (schema: Shape): string => {
	const known = new Map<string, string>();
	return Object.entries(schema.properties ?? {})
		.flatMap(([list, shape]) => [
			"",
			`### ${list}`,
			"",
			...(shape.description ? [shape.description, ""] : []),
			"| Field | What it is | Example |",
			"| --- | --- | --- |",
			...rowsOf(recordOf(shape) ?? {}, { within: `${list}.`, known }).map(rowText),
		])
		.join("\n");
};
