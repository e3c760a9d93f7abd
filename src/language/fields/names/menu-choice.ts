/** A person whom a menu's choice stands for: Slack keeps too few letters with a choice for a handle. */
import { z } from "zod";
import type { Field } from "../../../command.ts";
import type { Person } from "../../../domain/people/person.ts";
import { personMark } from "../../../domain/people/person-mark.ts";
import { stop } from "../field.ts";
import { carried } from "../items/page.ts";

export const markedField = (): Field<Person | undefined> => ({
	...carried,
	schema: ({ lexicon }) =>
		z
			.string()
			.optional()
			.transform((mark, context): Person | undefined => {
				if (!mark) return undefined;
				const found = lexicon.people.find(({ id }) => personMark(id) === mark);
				return found ?? stop(context, "I can't find that person any more.");
			}),
});
