import { replied } from "../../src/assistant/meetings/reply.ts";
import { command, reply } from "../../src/command.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Person } from "../../src/domain/people/person.ts";
import { refuse } from "../../src/domain/refusal.ts";
import { optional, retyped } from "../../src/language/fields/field.ts";
import { reasonField } from "../../src/language/fields/items/reasons.ts";
import { comingMeetingField } from "../../src/language/fields/meetings/meeting.ts";
import { loosePeopleField } from "../../src/language/fields/names/people.ts";
import { type Done, isRefused } from "../../src/usecases/change-item.ts";
import { type Replied, replyToMeeting } from "../../src/usecases/meeting/reply.ts";
import type { Request } from "../../src/usecases/request.ts";

/** Nobody is taken off a meeting by a command that says nothing. */
const whichMeeting = refuse({
	why: "unreadable",
	problems: [
		{ field: "item", says: "Apologies for which meeting? Give its reference or its day." },
	],
});

type Said = { readonly item: Meeting; readonly reason?: string | undefined };

const sendOwn = async (said: Said, request: Request) => {
	const outcome = await replyToMeeting({ item: said.item, answer: "apologies" }, request);
	return isRefused(outcome) ? outcome : reply(await replied(outcome, request, said));
};

/** Others' first, for which more is asked: where one is refused, none was sent. */
const sendFor = async (people: readonly Person[], said: Said, request: Request) => {
	const { item } = said;
	const isOwn = ({ id }: Person) => id === request.me?.id;
	const inOrder = people.toSorted((one, other) => Number(isOwn(one)) - Number(isOwn(other)));
	let last: Done<Replied> | undefined;
	for (const person of inOrder) {
		const outcome = await replyToMeeting({ item, person, answer: "apologies" }, request);
		if (isRefused(outcome)) return outcome;
		last = outcome;
	}
	return last ? reply(await replied(last, request, { ...said, people })) : whichMeeting;
};

export const meetingApologies = command({
	name: "meeting apologies",
	also: ["apology", "apologise", "send-apologies"],
	summary: "Send apologies for a meeting, your own or someone’s",
	example: "/meeting apologies LPB-M4 @partnerships-secretary",
	who: "the board's people, each for themselves; its secretary and chair for anyone",
	fields: {
		item: { ...comingMeetingField(), label: "Meeting", optional: false },
		person: optional(
			retyped(
				loosePeopleField({
					label: "Whose apologies",
					keywords: ["from"],
					missing: "Whose? Name them.",
				}),
				{ keywords: { soft: ["for"] } },
			),
		),
		reason: optional({
			...reasonField({ example: "on leave", missing: "", keywordOnly: true }),
			unasked: "in words",
		}),
	},
	form: { title: "Send apologies", submit: "Send" },
	oneClick: true,
	run: async ({ item, person: people, reason }, request, raw) => {
		if (!raw.item && !raw.person) return whichMeeting;
		const said = { item, reason };
		return people ? sendFor(people, said, request) : sendOwn(said, request);
	},
});
