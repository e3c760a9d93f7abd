/** Ids, zones and states recur in thousands of values: one copy of each is enough. */

const longest = 40;
const most = 50_000;

/** The same value, with its short texts shared. */
export const makeInterner = (): (<T>(value: T) => T) => {
	const texts = new Map<string, string>();
	const shared = (text: string): string => {
		if (text.length > longest) return text;
		const found = texts.get(text);
		if (found !== undefined) return found;
		if (texts.size >= most) texts.clear();
		texts.set(text, text);
		return text;
	};
	const intern = (value: unknown): unknown => {
		if (typeof value === "string") return shared(value);
		if (Array.isArray(value)) return value.map(intern);
		if (typeof value !== "object" || value === null) return value;
		const copy: Record<string, unknown> = {};
		for (const [name, part] of Object.entries(value))
			copy[name] = name === "id" && "version" in value ? part : intern(part);
		return copy;
	};
	return <T>(value: T): T => intern(value) as T;
};
