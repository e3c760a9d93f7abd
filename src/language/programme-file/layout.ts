/** Lays JSON out for people: what fits on a line stays on it, what does not is opened up. */

const widest = 100;

const flat = (value: unknown): string => {
	if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).map(
		([name, inner]) => `${JSON.stringify(name)}: ${flat(inner)}`,
	);
	return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
};

/** A tab counts as four, as it does where files are read. */
const fits = (line: string, depth: number, lead: number) =>
	depth > 1 && depth * 4 + lead + line.length <= widest;

export const layOut = (value: unknown, depth = 0, lead = 0): string => {
	const line = flat(value);
	if (typeof value !== "object" || value === null || fits(line, depth, lead)) return line;
	const indent = "\t".repeat(depth + 1);
	const close = "\t".repeat(depth);
	if (Array.isArray(value)) {
		if (value.length === 0) return "[]";
		const lines = value.map((inner) => indent + layOut(inner, depth + 1));
		return `[\n${lines.join(",\n")}\n${close}]`;
	}
	const lines = Object.entries(value).map(([name, inner]) => {
		const label = `${JSON.stringify(name)}: `;
		return indent + label + layOut(inner, depth + 1, label.length);
	});
	return lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n${close}}`;
};
