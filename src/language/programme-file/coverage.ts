/** Which bodies a file's guidance was sent to, or its action is rolled out over, and which have said so. */
import { z } from "zod";
import { plainDate } from "../../domain/dates/plain-date.ts";
import type { Coverage } from "../../domain/items/coverage.ts";
import type { EntryContext } from "./entries.ts";
import { day, field, keyOf } from "./fields.ts";

const body = z.strictObject({
	organisation: keyOf("the body", "barnet"),
	since: day("The day that it was sent, or taken into the roll-out."),
	recorded: day(
		"The day that this was written down, where it was later: nobody is chased for the days before.",
		"2009-03-09",
	).optional(),
	done: day("The day that it acknowledged, or that it was done there.", "2009-03-12").optional(),
	by: keyOf("the person who said so", "guidance-lead").optional(),
});

export const coverage = (description: string) =>
	field(z.array(body).max(1000), description, [{ organisation: "barnet", since: "2009-03-05" }]);

export const coverageOf = (
	name: string,
	written: readonly z.infer<typeof body>[] | undefined,
	context: EntryContext,
): Coverage | undefined => {
	const bodies = written?.map(({ organisation }) => organisation) ?? [];
	for (const key of new Set(bodies.filter((one, index) => bodies.indexOf(one) < index)))
		context.fault(name, `"${key}" is listed twice.`);
	return written?.map(({ organisation, since, recorded, done, by }) => {
		if (by && !done)
			context.fault(name, `"${organisation}" has a person and no day: give "done".`, {
				value: [{ organisation, since, done: since, by }],
			});
		if (done && done < since)
			context.fault(name, `"${organisation}" was done before it was sent: check the two days.`);
		return {
			organisationId: organisation,
			since: plainDate(since),
			...(recorded ? { recorded: plainDate(recorded) } : {}),
			...(done ? { done: { on: plainDate(done), byId: by } } : {}),
		};
	});
};
