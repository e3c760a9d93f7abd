/** What the messages that are out still offer at the end of a story: nothing of what is settled or elsewhere by then. */
import type { Board } from "../../../src/domain/boards/board.ts";
import { readReference } from "../../../src/domain/reference.ts";
import type { Item } from "../../../src/domain/register.ts";
import type { Office } from "../office.ts";
import { dayOf, instantAt } from "./calendar.ts";

type Offer = { readonly command: string; readonly record: Readonly<Record<string, string>> };

const onlyShows = /^(?:\w+ show|programme why|meeting calendar|meeting minutes)$/;

const offerIn = (text: string): Offer | undefined => {
	const [, command = "", record] = /^do:([\w-]+ [\w-]+) (\{.*\})$/.exec(text) ?? [];
	return record ? { command, record: JSON.parse(record) as Offer["record"] } : undefined;
};

const isSettled = (item: Item): boolean => {
	if (item.kind === "milestone") return item.actual !== undefined;
	const open = { action: "open", guidance: "expected", meeting: "planned" }[item.kind];
	return item.state.is !== open;
};

const isElsewhen = (item: Item, { meets }: Offer["record"]): boolean =>
	item.kind === "meeting" &&
	item.time.is === "fixed" &&
	Boolean(meets) &&
	meets !== `${item.time.on}T${item.time.from}`;

const hasBegun = (item: Item, now: string): boolean =>
	item.kind === "meeting" &&
	item.time.is === "fixed" &&
	instantAt(dayOf(item.time.on), item.time.from, item.time.zone) <= Date.parse(now);

/** Of a meeting that has begun, each record is asked for until it is there. */
const isOwed = async (item: Item, command: string, { store, clock }: Office): Promise<boolean> => {
	const kind = command === "meeting attendance" ? "attendance" : "minutes";
	const [known] = await store.as({ kind: "operator" }).records(kind, { meetingId: item.id });
	const isCancelled = item.kind === "meeting" && item.state.is === "cancelled";
	return !known && !isCancelled && hasBegun(item, clock.now());
};

const wrongWith = async (
	{ command, record }: Offer,
	office: Office,
): Promise<string | undefined> => {
	const { store, clock } = office;
	const register = store.as({ kind: "operator" });
	const boards = new Map((await register.boards()).map((board) => [board.id, board]));
	const ended = (id: string) => (boards.get(id) as Board).state.is === "ended";
	const reference = readReference(record.item ?? "");
	if (!reference) {
		const board = [...boards.values()].find(({ code }) => code === record.board);
		return board && !ended(board.id) ? undefined : "its board has ended";
	}
	if (reference.series === "paper") {
		const paper = await register.numbered(reference);
		return paper?.kind === "paper" && paper.state.is === "wanted" ? undefined : "it has come";
	}
	const item = await register.item(reference);
	if (!item) return "there is no such item";
	if (ended(item.boardId)) return "its board has ended";
	if (/^meeting (?:attendance|minutes-record)$/.test(command))
		return (await isOwed(item, command, office)) ? undefined : "it is recorded, or not yet owed";
	if (isSettled(item)) return "it is settled";
	const isTimed = /^meeting (?:reply|apologies|deputy)$/.test(command);
	if (isTimed && isElsewhen(item, record)) return "it was moved";
	return !command.startsWith("meeting paper") && hasBegun(item, clock.now())
		? "it has begun"
		: undefined;
};

export const staleOffers = async (office: Office): Promise<readonly string[]> => {
	const stale: string[] = [];
	for (const { at, channelId, offers, shows } of office.chat.posts)
		for (const offer of offers.flatMap((each) => offerIn(each) ?? [])) {
			if (onlyShows.test(offer.command)) continue;
			const wrong = await wrongWith(offer, office);
			const what = `${at} ${channelId} offers ${offer.command} of ${offer.record.item}`;
			if (wrong) stale.push(`${what}, but ${wrong}: ${shows.split("\n")[0]}`);
		}
	return stale;
};
