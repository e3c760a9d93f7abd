/** The page behind a link in an email: it asks first, and only the button does anything. */
import { maySee, type Viewer } from "../domain/audience/audience.ts";
import type { Board } from "../domain/boards/board.ts";
import { exampleDay, wordDay } from "../domain/dates/date-words.ts";
import { dayIn, type Instant } from "../domain/dates/plain-date.ts";
import type { WorkingCalendar } from "../domain/dates/working-days.ts";
import { readReference } from "../domain/reference.ts";
import { readNewDate } from "../language/dates/new-date.ts";
import { isRefused } from "../usecases/change-item.ts";
import type { Clock, Directory, Ids, Store } from "../usecases/ports.ts";
import type { Request } from "../usecases/request.ts";
import { refusalWords } from "../views/kit/refusal.ts";
import type { Route, WebAnswer, WebRequest } from "../web/route.ts";
import { asHtml, page } from "./html.ts";
import { type LinkTo, mailboxOf, readLink } from "./links.ts";
import { type Deed, deedOf, type Matter, sortOf } from "./matters.ts";
import type { UsedLinks } from "./used-links.ts";

export type MailPages = {
	readonly secret: string;
	readonly used: UsedLinks;
	readonly store: Store;
	readonly directory: Directory;
	readonly clock: Clock;
	readonly ids: Ids;
	readonly calendar: WorkingCalendar;
	readonly afterChange: () => void;
};

/** Forged, too old, or no longer theirs to see: all one answer. */
const gone = page(
	410,
	"This link does not work any more",
	"<p>It works once, for fourteen days. The next reminder has new ones.</p>",
);

type Found = {
	readonly link: LinkTo;
	readonly matter: Matter;
	readonly deed: Deed<Matter>;
	readonly board: Board;
	readonly request: Request;
	/** For whom it is said. */
	readonly body: string | undefined;
	/** It was followed already, then. */
	readonly usedAt: Instant | undefined;
};

const find = async (token: string, pages: MailPages): Promise<Found | undefined> => {
	const now = pages.clock.now();
	const link = readLink(token, pages.secret, now);
	const reference = link && readReference(link.item);
	if (!link || !reference) return undefined;
	// A partner by email is let in by their boards alone, as a guest is.
	const viewer: Viewer = {
		slackId: "",
		personId: link.personId,
		standing: "guest",
		administrator: false,
	};
	const register = pages.store.as({ kind: "person", viewer });
	const item = await register.item(reference);
	const me = (await register.people()).find(({ id }) => id === link.personId);
	const board = (await register.boards()).find(({ id }) => id === item?.boardId);
	const deed = item && deedOf(item.kind, link.deed);
	if (!deed || !me?.email || me.slackId || !board) return undefined;
	if (link.mailbox !== undefined && mailboxOf(me.email) !== link.mailbox) return undefined;
	if (!maySee(board, { kind: "person", viewer })) return undefined;
	const { store, directory, ids, calendar } = pages;
	const today = dayIn(board.zone, now);
	const asked = { now, today, viewer, me, register, through: "link in an email" };
	const request = { store, directory, ids, calendar, ...asked };
	const usedAt = await pages.used.usedAt(link.id);
	const bodies = link.body ? await register.organisations() : [];
	const body = bodies.find(({ id }) => id === link.body?.id)?.name;
	return { link, matter: item as Matter, deed, board, request, body, usedAt };
};

/** What it is, whose, and when it is due: as much as the email said. */
const about = ({ link, matter, board, body }: Found): string => {
	const facts = [sortOf(matter.kind).when(matter), body && `for ${body}`, board.name];
	const small = `<small>${asHtml(facts.filter(Boolean).join(" · "))}</small>`;
	return `<p><strong>${asHtml(matter.title)}</strong> (${asHtml(link.item)})<br>${small}</p>`;
};

/** Pressed a second time, opened again, or stopped half way: what stands is told, which is what they want to know. */
const usedBefore = (found: Found, usedAt: Instant): WebAnswer =>
	page(
		200,
		"This link was used already",
		`${about(found)}<p>It was used on ${wordDay(dayIn(found.board.zone, usedAt))}, and works once. Above is how the matter stands now. The next reminder has new links.</p>`,
	);

type Says = Extract<Awaited<ReturnType<typeof readNewDate>>, { readonly says: string }>;
const nothingYet: Says = { says: "", typed: "", choices: [] };

/** What could not be read is shown again, so that it is put right and not typed anew. */
const dateInput = ({ request }: Found, { typed, choices }: Says): string => {
	const offered = choices.map(
		({ label, words }) =>
			`<button name="meant" value="${asHtml(words)}" formnovalidate>${asHtml(label)}</button> `,
	);
	return `<p>${offered.join("")}</p><p><label>New date <input name="date" required maxlength="200" placeholder="${exampleDay(request.today)}" value="${asHtml(typed)}"></label></p>`;
};

const ask = (found: Found, said: Says = nothingYet): WebAnswer => {
	const { link, deed } = found;
	const alert = said.says ? `<p role="alert">${asHtml(said.says)}</p>` : "";
	const input = link.deed === "move" ? dateInput(found, said) : "";
	const form = `<form method="post">${input}<p><button>${deed.button}</button></p></form>`;
	return page(said.says ? 400 : 200, deed.question, `${about(found)}${alert}${form}`);
};

const refused = (words: string): WebAnswer =>
	page(409, "Nothing was changed", `<p>${asHtml(words)}</p>`);

const thanks = (after: Matter, { link, deed }: Found): string =>
	`<p><strong>${asHtml(after.title)}</strong> (${asHtml(link.item)})</p><p>${asHtml(deed.recorded(after))} Thank you.</p>`;

const act = async (found: Found, { form }: WebRequest, pages: MailPages): Promise<WebAnswer> => {
	const { link, deed, matter, request } = found;
	const typed = (form.meant ?? form.date ?? "").slice(0, 200);
	const read = link.deed === "move" ? await readNewDate(typed, request, found.board) : undefined;
	if (read && "says" in read) return ask(found, read);
	const now = pages.clock.now();
	if (!(await pages.used.take(link, now))) return usedBefore(found, now);
	const said = { date: read?.date, body: link.body };
	const outcome = await deed.carryOut(matter, request, said).catch(async (error) => {
		await pages.used.giveBack(link.id);
		throw error;
	});
	pages.afterChange();
	// What was refused changed nothing: the link is as good as before.
	if (isRefused(outcome)) {
		await pages.used.giveBack(link.id);
		return refused(refusalWords(outcome.refusal));
	}
	return page(200, "Recorded", thanks(outcome.value, found));
};

const answered = async (request: WebRequest, pages: MailPages): Promise<WebAnswer> => {
	const found = await find(request.parameters.token ?? "", pages);
	if (!found) return gone;
	if (found.usedAt) return usedBefore(found, found.usedAt);
	return request.method === "POST" ? act(found, request, pages) : ask(found);
};

/** A mail scanner follows every link: to look at one changes nothing. */
export const mailRoutes = (pages: MailPages): readonly Route[] =>
	(["GET", "POST"] as const).map((method) => ({
		method,
		path: "/mail/:token",
		answer: (request) => answered(request, pages),
	}));
