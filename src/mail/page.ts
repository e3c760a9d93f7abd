/** The page behind a link in an email: it asks first, and only the button does anything. */
import { maySee, type Viewer } from "../domain/audience.ts";
import type { Board } from "../domain/board.ts";
import { exampleDay } from "../domain/date-words.ts";
import type { HonestDate } from "../domain/honest-date.ts";
import { dayIn, type PlainDate, usualZone } from "../domain/plain-date.ts";
import { readReference } from "../domain/reference.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import { readDate } from "../text/dates.ts";
import { isRefused } from "../usecases/changing.ts";
import type { Clock, Directory, Ids, Store } from "../usecases/ports.ts";
import type { Request } from "../usecases/request.ts";
import { refusalWords } from "../views/refusal.ts";
import type { Route, WebAnswer, WebRequest } from "../web/route.ts";
import { asHtml, page } from "./html.ts";
import { type LinkTo, readLink } from "./links.ts";
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

/** Forged, too old, used, settled, or no longer theirs to see: all one answer. */
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
};

const find = async (token: string, pages: MailPages): Promise<Found | undefined> => {
	const now = pages.clock.now();
	const link = readLink(token, pages.secret, now);
	const reference = link && readReference(link.item);
	if (!link || !reference || (await pages.used.has(link.id))) return undefined;
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
	if (!maySee(board, { kind: "person", viewer })) return undefined;
	const { store, directory, ids, calendar } = pages;
	const today = dayIn(board.zone, now);
	const asked = { now, today, viewer, me, register, through: "link in an email" };
	const request = { store, directory, ids, calendar, ...asked };
	return { link, matter: item as Matter, deed, board, request };
};

/** What it is, whose, and when it is due: as much as the email said. */
const about = ({ link, matter, board }: Found): string =>
	`<p><strong>${asHtml(matter.title)}</strong> (${asHtml(link.item)})<br><small>${asHtml(`${sortOf(matter.kind).when(matter)} · ${board.name}`)}</small></p>`;

/** What could not be read is shown again, so that it is put right and not typed anew. */
const dateInput = (typed: string, today: PlainDate): string =>
	`<p><label>New date <input name="date" required maxlength="200" placeholder="${exampleDay(today)}" value="${asHtml(typed)}"></label></p>`;

const ask = (found: Found, says = "", typed = ""): WebAnswer => {
	const { link, deed, request } = found;
	const alert = says ? `<p role="alert">${asHtml(says)}</p>` : "";
	const input = link.deed === "move" ? dateInput(typed, request.today) : "";
	const form = `<form method="post">${input}<button>${deed.button}</button></form>`;
	return page(says ? 400 : 200, deed.question, `${about(found)}${alert}${form}`);
};

const dateIn = (typed: string, { request }: Found): HonestDate | undefined => {
	const { calendar, today } = request;
	const zone = request.me?.zone ?? usualZone;
	const read = readDate(typed, { today, zone, calendar, lean: "future" });
	return read.is === "date" ? read.date : undefined;
};

const refused = (words: string): WebAnswer =>
	page(409, "Nothing was changed", `<p>${asHtml(words)}</p>`);

const thanks = (after: Matter, { link, deed }: Found): string =>
	`<p><strong>${asHtml(after.title)}</strong> (${asHtml(link.item)})</p><p>${asHtml(deed.recorded(after))} Thank you.</p>`;

const act = async (found: Found, { form }: WebRequest, pages: MailPages): Promise<WebAnswer> => {
	const { link, deed, matter, request } = found;
	const typed = (form.date ?? "").slice(0, 200);
	const date = link.deed === "move" ? dateIn(typed, found) : undefined;
	if (link.deed === "move" && !date)
		return ask(
			found,
			`"${typed}" could not be read as a date. Try "${exampleDay(request.today)}".`,
			typed,
		);
	if (!(await pages.used.take(link, pages.clock.now()))) return gone;
	const outcome = await deed.carryOut(matter, request, date).catch(async (error) => {
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

/** A mail scanner follows every link: to look at one changes nothing. */
export const mailRoutes = (pages: MailPages): readonly Route[] => {
	const path = "/mail/:token";
	const found = ({ parameters }: WebRequest) => find(parameters.token ?? "", pages);
	return [
		{
			method: "GET",
			path,
			answer: async (request) => {
				const one = await found(request);
				return one ? ask(one) : gone;
			},
		},
		{
			method: "POST",
			path,
			answer: async (request) => {
				const one = await found(request);
				return one ? act(one, request, pages) : gone;
			},
		},
	];
};
