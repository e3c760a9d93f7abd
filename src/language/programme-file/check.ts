/** Checks a programme file against its schema, entry by entry, so that a fault in one hides none in another. */
import type { z } from "zod";
import type { ProgrammeError } from "../../usecases/programme/programme.ts";
import type { JsonPath } from "./document.ts";
import { schemaErrors } from "./errors.ts";
import { fieldOf, type Located } from "./links.ts";
import { programmeFile, type Section, sections, type Written } from "./schema.ts";

export type Lines = ReadonlyMap<string, number>;
export type Head = Pick<z.infer<typeof programmeFile>, "programme">;

/** One entry that its own schema accepts. */
export type Sound = {
	[S in Section]: { readonly section: S; readonly path: JsonPath; readonly value: Written<S> };
}[Section];

const sectionNames = Object.keys(sections) as Section[];

export const locate = (file: unknown): readonly Located[] =>
	sectionNames.flatMap((section) => {
		const list = fieldOf(file, section);
		if (!Array.isArray(list)) return [];
		return list.map((value: unknown, index) => ({ section, path: [section, index], value }));
	});

/** The file without its entries. */
export const readHead = (file: unknown, lines: Lines): Head | readonly ProgrammeError[] => {
	const isFile = typeof file === "object" && file !== null && !Array.isArray(file);
	const emptied = sectionNames
		.filter((section) => Array.isArray(fieldOf(file, section)))
		.map((section) => [section, []] as const);
	const head = isFile ? { ...file, ...Object.fromEntries(emptied) } : file;
	const read = programmeFile.safeParse(head);
	return read.success
		? read.data
		: schemaErrors(read.error.issues, { value: head, above: [], lines });
};

type Checked = { readonly sound: readonly Sound[]; readonly errors: readonly ProgrammeError[] };

export const checkEntries = (entries: readonly Located[], lines: Lines): Checked => {
	const errors: ProgrammeError[] = [];
	const sound = entries.flatMap(({ section, path, value }) => {
		const read = sections[section].safeParse(value);
		if (read.success) return [{ section, path, value: read.data } as Sound];
		errors.push(...schemaErrors(read.error.issues, { value, above: path, lines }));
		return [];
	});
	return { sound, errors };
};
