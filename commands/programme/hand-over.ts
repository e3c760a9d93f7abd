import { command, reply } from "../../src/command.ts";
import { afterField, stampField } from "../../src/language/fields/carried.ts";
import { optional } from "../../src/language/fields/field.ts";
import { personField } from "../../src/language/fields/names/names.ts";
import { acceptField } from "../../src/language/fields/names/proposals.ts";
import { isRefused } from "../../src/usecases/change-item.ts";
import { wrong } from "../../src/usecases/meeting/meeting-change.ts";
import { handOverList } from "../../src/usecases/person/hand-over-list.ts";
import { passOn } from "../../src/usecases/person/pass-on.ts";
import { handOverListMessage, passedOnMessage } from "../../src/views/boards/departure.ts";

export const programmeHandOver = command({
	name: "programme hand-over",
	also: ["leaver", "leaving", "leaves", "hand-over-list"],
	summary: "List what someone who’s leaving holds on every board, and pass it on",
	example: "/programme hand-over @former-programme-officer",
	who: "anyone, for the boards that they may see; to pass on, each board's secretary or chair, or a workspace administrator",
	fields: {
		person: personField({ label: "Who leaves", keywords: ["of", "for", "from"] }),
		which: optional(acceptField()),
		to: optional(personField({ label: "To", keywords: ["to"], keywordOnly: true })),
		stamp: stampField(),
		after: afterField(),
	},
	form: { title: "Hand-over list", submit: "Show" },
	oneClick: true,
	run: async ({ person, which, to, stamp, after }, request) => {
		if (which === undefined && to)
			return wrong("which", "What of it? Say “accept all”, or one as the list names it.");
		if (which === undefined)
			return reply(handOverListMessage(await handOverList(person, request), { after }));
		const outcome = await passOn({ person, which, to, stamp }, request);
		if (isRefused(outcome)) return outcome;
		return { ...reply(passedOnMessage(outcome)), replaces: true };
	},
});
