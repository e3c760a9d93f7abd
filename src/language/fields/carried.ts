/** What a button or a menu carries, and nobody types. */
import { z } from "zod";
import type { Field } from "../../command.ts";
import type { Person } from "../../domain/people/person.ts";
import { personMark } from "../../domain/people/person-mark.ts";
import { type ChangeMark, readMark } from "../../domain/undo.ts";
import { leadBy, readingOf, stop } from "./field.ts";

const carried = {
	label: "",
	example: "",
	optional: true,
	unasked: "by a button",
	typed: { keywords: { hard: [] }, loose: "never" },
	control: { as: "line" },
} as const;

/** A mark as it is, of so many characters at the most. */
const carriedField = (most: number): Field<string | undefined> => ({
	...carried,
	schema: () => z.string().max(most).optional(),
});

/** Where the next page of a list begins: set by the button under the page before it. */
export const afterField = () => carriedField(600);

/** Of which list or preview the button was pressed: what has changed since is shown anew. */
export const stampField = () => carriedField(40);

/** Words that say again what the command or another field says, and hold nothing of their own. */
export const spokenField = (example: string, said: RegExp): Field<string | undefined> => ({
	...carriedField(300),
	example,
	unasked: "in words",
	typed: { keywords: { hard: [] }, lead: leadBy(said) },
});

/** Which change is meant. */
export const changeMarkField = (): Field<ChangeMark | undefined> => ({
	...carried,
	label: "Change",
	typed: { keywords: { hard: ["change:"] }, loose: "never" },
	schema: readingOf((text) => (text === undefined ? undefined : readMark(text))),
});

/** A person whom a menu's choice stands for: Slack keeps too few letters with a choice for a handle. */
export const markedField = (): Field<Person | undefined> => ({
	...carried,
	schema: readingOf((mark, { reading: { lexicon }, context }): Person | undefined => {
		if (!mark) return undefined;
		const found = lexicon.people.find(({ id }) => personMark(id) === mark);
		return found ?? stop(context, "I can't find that person any more.");
	}),
});

export type Way = "later" | "earlier";

/** Which way its verb says that a date is moved. */
export const wayField = (): Field<Way | undefined> => ({
	...carried,
	label: "Way",
	schema: () => z.enum(["later", "earlier"]).optional(),
});
