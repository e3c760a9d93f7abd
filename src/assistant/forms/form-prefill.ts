/** What forms begin with: what is recorded already of the meeting, the board or the work stream that they are about. */
import type { Filling, Raw } from "../../command.ts";
import type { Answer, Deputising, ReplyRecord } from "../../domain/meetings/attendance.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import { rulesTyped } from "../../domain/reminders/rule-words.ts";
import { rulesForMeeting, rulesWith } from "../../domain/reminders/rules.ts";
import { pastMeetingField, seriesOfField } from "../../language/fields/meetings/meeting.ts";
import { splitMinutes } from "../../language/fields/meetings/minutes.ts";
import { matchBoard, matchWorkStream } from "../../language/names/entities.ts";
import type { Reading } from "../../language/reading.ts";
import { termsTyped } from "../../views/boards/terms.ts";

const nothing: Filling = { raw: {} };

const meetingOf = async ({ item }: Raw, reading: Reading): Promise<Meeting | undefined> =>
	(await pastMeetingField().schema(reading).safeParseAsync(item)).data;

const stampOf = ({ id, version }: { readonly id: string; readonly version: number }): string =>
	`${id} ${version}`;

/** The draft as it stands. */
export const fillMinutes = async (raw: Raw, reading: Reading): Promise<Filling> => {
	const meeting = await meetingOf(raw, reading);
	if (!meeting) return nothing;
	const [minutes] = await reading.register.records("minutes", { meetingId: meeting.id });
	if (!minutes) return nothing;
	const parts = splitMinutes(minutes.text);
	const isTooLong = minutes.text !== "" && Object.keys(parts).length === 0;
	return {
		raw: parts,
		stamp: stampOf(minutes),
		says: isTooLong
			? "What is recorded is longer than a form holds, so it is not shown here. Words that you send take its place."
			: undefined,
	};
};

/** Handles, as the form takes them. */
const handlesIn = ({ lexicon }: Reading) => {
	const handles = new Map(lexicon.people.map(({ id, handle }) => [id, `@${handle}`]));
	return {
		listed: (ids: readonly string[]) => ids.flatMap((id) => handles.get(id) ?? []).join(", "),
		deputising: (deputies: readonly Deputising[]) =>
			deputies
				.flatMap(({ byId, forId }) => {
					const [by, member] = [handles.get(byId), handles.get(forId)];
					return by && member ? [`${by} for ${member}`] : [];
				})
				.join(", "),
	};
};

/** Who said that they would come: all there is to begin with while nothing is recorded. */
const fromReplies = (replies: readonly ReplyRecord[], reading: Reading): Raw => {
	const { listed, deputising } = handlesIn(reading);
	const saying = (is: Answer["is"]) =>
		replies.filter(({ answer }) => answer.is === is).map(({ personId }) => personId);
	const deputies = replies.flatMap(({ personId, answer }) =>
		answer.is === "deputy" ? [{ byId: answer.byId, forId: personId }] : [],
	);
	const said = {
		present: listed(saying("yes")),
		apologies: listed(saying("apologies")),
		deputies: deputising(deputies),
	};
	return Object.fromEntries(Object.entries(said).filter(([, words]) => words !== ""));
};

/** Who was there, as it was recorded before; until then, who was to be. */
export const fillAttendance = async (raw: Raw, reading: Reading): Promise<Filling> => {
	const meeting = await meetingOf(raw, reading);
	if (!meeting) return nothing;
	const of = { meetingId: meeting.id };
	const [attendance] = await reading.register.records("attendance", of);
	if (!attendance)
		return { raw: fromReplies(await reading.register.records("reply", of), reading) };
	const { listed, deputising } = handlesIn(reading);
	const { presentIds, apologyIds, deputies, inAttendance } = attendance;
	return {
		raw: {
			present: listed(presentIds),
			apologies: listed(apologyIds),
			deputies: deputising(deputies),
			inAttendance: inAttendance.join(", "),
		},
		stamp: stampOf(attendance),
	};
};

/** Short enough to travel with a form, and another for other words. */
const stampOfWords = (raw: Raw): string => {
	let hash = 0x811c9dc5;
	for (const letter of JSON.stringify(raw))
		hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	return hash.toString(36);
};

const filledWith = (raw: Raw): Filling =>
	Object.keys(raw).length === 0 ? nothing : { raw, stamp: stampOfWords(raw) };

/** A board's terms of reference. */
export const fillTerms = async ({ board = "" }: Raw, { lexicon }: Reading): Promise<Filling> => {
	const match = matchBoard(board, lexicon);
	return match.is === "one" ? filledWith(termsTyped(match.value)) : nothing;
};

/** When a board is reminded of what, or of the meetings of one series. */
export const fillRules = async ({ board, meeting }: Raw, reading: Reading): Promise<Filling> => {
	const match = board ? matchBoard(board, reading.lexicon) : undefined;
	const found = board ? (match?.is === "one" ? match.value : undefined) : reading.boardHere;
	if (found === undefined) return nothing;
	const { data } = await seriesOfField()
		.schema(reading)
		.safeParseAsync(meeting ?? "");
	const rules = rulesForMeeting(rulesWith(found.reminders), data ?? {});
	const stamp = stampOfWords({ rules: JSON.stringify(found.reminders) });
	return { raw: rulesTyped(rules), stamp, sendsChanges: true };
};

/** Who leads a work stream, and how it is monitored. */
export const fillStream = async ({ stream = "" }: Raw, { lexicon }: Reading): Promise<Filling> => {
	const match = matchWorkStream(stream, lexicon);
	if (match.is !== "one") return nothing;
	const { leadId, status } = match.value;
	const lead = lexicon.people.find(({ id }) => id === leadId);
	return filledWith({
		...(lead && { lead: `@${lead.handle}` }),
		...(status !== undefined && { status }),
	});
};
