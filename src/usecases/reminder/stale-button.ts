/** A button that was pressed on something shown a while ago: what it was offered for may be settled by now. */
import { meetingDay, meetsAt } from "../../domain/meetings/meeting.ts";
import { readReference } from "../../domain/reference.ts";
import { type Refused, refuse } from "../../domain/refusal.ts";
import { type Item, referenceText } from "../../domain/register.ts";
import type { Request } from "../request.ts";
import type { Pressed, SaidPlace } from "./records.ts";

type Press = Omit<Pressed, "place" | "audience"> & {
	/** The message that everyone in its place sees; absent for one that only the asker does. */
	readonly messageTs?: string | undefined;
	/** When the meeting was, as the button showed it. */
	readonly meets?: string | undefined;
};

/** What stops it; nothing of what the asker may not see. */
export const objectionToPress = async (
	press: Press,
	request: Request,
): Promise<Refused | undefined> => {
	const { reminders, register } = request;
	const reference = readReference(press.record.item ?? "");
	const item = reference && (await register.item(reference));
	const moved = item && (await movedSince(item, press.meets, request));
	if (moved) return refuse({ why: "nothing-to-change", what: moved });
	const place = placeOf(press.messageTs, request);
	if (!reminders || !place || !(await isInSight(press, request))) return undefined;
	const { command, record } = press;
	const { audience } = register;
	const what = await reminders.outdated({ place, audience, command, record });
	return what === undefined ? undefined : refuse({ why: "nothing-to-change", what });
};

/** Whatever stopped it, what is out is shown as it is now. */
export const mendPressed = async (
	messageTs: string | undefined,
	request: Request,
): Promise<void> => {
	const place = placeOf(messageTs, request);
	if (place) await request.reminders?.mend(place);
};

const placeOf = (
	messageTs: string | undefined,
	{ channelId, me }: Request,
): SaidPlace | undefined => {
	if (channelId === undefined || messageTs === undefined) return undefined;
	const destinations = channelId.startsWith("D")
		? [`person:${me?.id}`, "administrator"]
		: [`channel:${channelId}`];
	return { destinations, channelId, messageTs };
};

/** What may not be seen is refused as if it did not exist, by the command itself. */
const isInSight = async (
	{ record: { item, board } }: Press,
	{ register }: Request,
): Promise<boolean> => {
	if (item === undefined)
		return board !== undefined && (await register.boards()).some(({ code }) => code === board);
	const reference = readReference(item);
	if (!reference) return false;
	const found =
		reference.series === "item" || reference.series === "meeting"
			? await register.item(reference)
			: await register.numbered(reference);
	return found !== undefined;
};

const movedSince = async (
	item: Item,
	meets: string | undefined,
	{ register }: Request,
): Promise<string | undefined> => {
	if (item.kind !== "meeting" || meets === undefined || item.state.is !== "planned")
		return undefined;
	if (meetsAt(item) === meets) return undefined;
	const board = (await register.boards()).find(({ id }) => id === item.boardId);
	const reference = board ? referenceText(item, board) : "It";
	return `${reference} has moved since this was shown: it is ${meetingDay(item)} now`;
};
