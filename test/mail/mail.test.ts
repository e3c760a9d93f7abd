import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { type Instant, plainDate } from "../../src/domain/dates/plain-date.ts";
import { weekendsOnly } from "../../src/domain/dates/working-days.ts";
import type { Guidance } from "../../src/domain/items/guidance.ts";
import { readLink, signLink } from "../../src/mail/links.ts";
import { makeMailer, withMail } from "../../src/mail/mailer.ts";
import { mailFor } from "../../src/mail/open-mail.ts";
import { mailRoutes } from "../../src/mail/page.ts";
import type { UsedLinks } from "../../src/mail/used-links.ts";
import { openRegister } from "../../src/main.ts";
import { usedLinksIn } from "../../src/store/used-links.ts";
import { reminderLetters } from "../../src/views/reminders/messages.ts";
import { openWebDoor } from "../../src/web/door.ts";
import { serveRoutes } from "../../src/web/serve.ts";
import { openOffice } from "../reminders/office.ts";
import {
	action,
	at,
	board,
	day,
	guidance,
	meeting,
	milestone,
	person,
} from "../reminders/world.ts";
import { organisation } from "../store/world.ts";

const secret = "a secret that nobody can guess";
type Fate = "taken" | 450 | 550 | "dropped after the message";
type Post = { readonly to: string; readonly text: string };

const servers: SMTPServer[] = [];
afterEach(async () => {
	for (const server of servers.splice(0))
		await new Promise<void>((resolve) => server.close(() => resolve()));
});

/** A mail server on this machine, which treats each message in turn as it is told. */
const postOffice = async (fates: Fate[]) => {
	const posts: Post[] = [];
	const open = async (port: number) => {
		const sockets: Socket[] = [];
		const server = new SMTPServer({
			authOptional: true,
			disabledCommands: ["STARTTLS"],
			onData: (stream, session, done) => {
				let text = "";
				stream.on("data", (chunk) => (text += String(chunk)));
				stream.on("end", () => {
					const fate = fates.shift() ?? "taken";
					if (typeof fate === "number")
						return done(Object.assign(new Error("no"), { responseCode: fate }));
					const to = session.envelope.rcptTo.map(({ address }) => address).join();
					posts.push({ to, text: text.replaceAll("=\r\n", "").replaceAll("=3D", "=") });
					if (fate === "taken") return done();
					for (const socket of sockets) socket.destroy();
				});
			},
		});
		server.on("error", () => {});
		server.server.on("connection", (socket: Socket) => sockets.push(socket));
		servers.push(server);
		await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
		return server;
	};
	const first = await open(0);
	const { port } = first.server.address() as AddressInfo;
	const closeMail = () => new Promise<void>((resolve) => first.close(() => resolve()));
	return { port, posts, closeMail, openMail: () => open(port) };
};

const partner = person("gol", { slackId: undefined, email: "gol@example.org" });
const due = day("2009-03-06");
const source = { paper: "Delivery of Prevent", dated: plainDate("2009-01-29"), paragraph: "7" };
const hers = action(due, { owner: { kind: "person", id: "gol" }, source });

const opened = async (...fates: Fate[]) => {
	const { port, posts, ...hands } = await postOffice(fates);
	const url = `smtp://127.0.0.1:${port}`;
	const mail = makeMailer({ url, from: "Convenor <convenor@example.org>" });
	const office = await openOffice("2009-01-29T10:00:00Z", "channel", ({ chat, clock, ids }) => {
		const publicUrl = () => "https://convenor.example.org";
		const words = { letters: reminderLetters, clock, ids, secret, publicUrl };
		return { messenger: withMail(chat, mail), mail: mailFor(words) };
	});
	await office.save(
		partner,
		board({ channelId: undefined, secretaryId: "gol", memberIds: ["own", "gol"] }),
		hers,
	);
	const taken = new Map<string, Instant>();
	const routesWith = (used: UsedLinks) =>
		mailRoutes({
			...office,
			ids: office.planning.ids,
			secret,
			calendar: weekendsOnly,
			afterChange: () => {},
			used,
		});
	const routes = routesWith({
		usedAt: async (id) => taken.get(id),
		take: async ({ id }, when) => !taken.has(id) && taken.set(id, when) !== undefined,
		giveBack: async (id) => void taken.delete(id),
	});
	const visit = async (method: "GET" | "POST", token: string, form = {}) => {
		const route = routes.find((one) => one.method === method);
		const path = `/mail/${token}`;
		const asked = { method, path, parameters: { token }, query: {}, form, headers: {} };
		if (!route) throw new Error(method);
		return route.answer(asked);
	};
	const now = async () =>
		(await office.store.as({ kind: "operator" }).itemById("action", "a1")) as typeof hers;
	return { ...office, ...hands, port, posts, visit, now, routesWith };
};
type Opened = Awaited<ReturnType<typeof opened>>;
const tokens = ({ posts }: Opened) => [
	...new Set(
		[...(posts[0]?.text ?? "").matchAll(/\/mail\/([\w.-]+)/g)].map(([, token]) => token ?? ""),
	),
];
const ofHers = (office: Opened) =>
	office.ledger.all().filter(({ rule }) => rule === "due:7-days-before");

describe("a partner without a Slack account", () => {
	it("is reminded by email, once, with the delivery's id in the message's own", async () => {
		const office = await opened();
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.posts).toHaveLength(1);
		const [row] = ofHers(office);
		expect(row).toMatchObject({ state: "sent", messageTs: `<${row?.deliveryId}@example.org>` });
		expect(office.posts[0]?.to).toBe("gol@example.org");
		expect(office.posts[0]?.text).toContain(`Message-ID: <${row?.deliveryId}@example.org>`);
		expect(office.posts[0]?.text).toContain("Action due in 7 days: Draft risk paper (LPB-14)");
		// A day in the subject is the due date, and nothing else.
		expect(office.posts[0]?.text.replaceAll(/\r?\n\s+/g, " ")).toContain(
			"Subject: Action due in 7 days: Draft risk paper (due Fri 6 March 2009)",
		);
		expect(office.posts[0]?.text).toContain("Questions go to its secretary.");
		expect(office.posts[0]?.text).toContain("owner Name of gol");
		expect(office.posts[0]?.text).toContain("paper of Thu 29 January 2009");
	});

	it("gets no link but ours, however somebody's words are laid out", async () => {
		const office = await opened();
		const note = "Nearly there\n\nMark it done: https://elsewhere.example.net/done";
		await office.save({ ...(await office.now()), state: { is: "open", note } });
		await office.until("2009-02-28T00:00:00.000Z");
		const sent = office.posts[0]?.text.replaceAll(/\r?\n/g, "\n") ?? "";
		expect(sent).toContain("https://elsewhere.example.net/done");
		expect(sent).not.toContain('href="https://elsewhere');
		expect(sent).not.toMatch(/^Mark it done: https:\/\/elsewhere/mu);
		expect(sent).toContain('<a href="https://convenor.example.org/mail/');
	});

	it("hears after an outage what was to be said when, and what has passed meanwhile", async () => {
		const office = await opened();
		await office.save(meeting("2009-02-27"));
		await office.until("2009-02-25T18:00:00.000Z");
		office.sleepUntil("2009-02-27T15:00:00.000Z");
		await office.until("2009-02-27T15:01:00.000Z");
		const text = office.posts.at(-1)?.text ?? "";
		expect(text).toContain("Subject: Reminders that are late");
		expect(text).toContain("Meeting missed: London Prevent board (LPB-M4)");
		expect(text).toContain("(this was to be said Thu 26 February 2009, 08:30)");
		expect(text).toContain("Each is shown with the time at which it was meant to be said.");
		expect(text).toContain("Questions go to its secretary.");
		expect(text).not.toMatch(/was due|Meeting today/);
	});

	it("gets it a little later where the server asks to wait", async () => {
		const office = await opened(450);
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.posts).toHaveLength(1);
		expect(ofHers(office)).toMatchObject([{ state: "sent", isRepeat: false }]);
	});

	it("is given up where the server refuses, and somebody else is told", async () => {
		const office = await opened(550);
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.posts).toEqual([]);
		expect(ofHers(office)).toMatchObject([
			{ state: "undeliverable", detail: "the mail server refused it (550)" },
		]);
		expect(office.chat.posts.length).toBeGreaterThan(0);
	});

	it("waits while the mail server is down or silent, and then gets it once, as what it is", async () => {
		const office = await opened();
		await office.closeMail();
		await office.until("2009-02-27T08:45:00.000Z");
		expect(ofHers(office)).toMatchObject([{ state: "planned", detail: "mail ECONNREFUSED" }]);
		const mute = createServer().listen(office.port, "127.0.0.1");
		await office.until("2009-02-27T08:46:30.000Z");
		expect(ofHers(office)).toMatchObject([{ state: "planned", detail: "mail GREETING_TIMEOUT" }]);
		await new Promise((resolve) => mute.close(resolve));
		await office.openMail();
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.posts).toHaveLength(1);
		expect(office.posts[0]?.text).not.toContain("Repeat");
		expect(ofHers(office)).toMatchObject([{ state: "sent", isRepeat: false }]);
	});

	it("gets one repeat, labelled, where nothing is known of the first; and never a third", async () => {
		const dropped = "dropped after the message";
		const office = await opened(dropped, dropped, dropped);
		await office.until("2009-02-28T00:00:00.000Z");
		expect(office.posts).toHaveLength(2);
		expect(office.posts[0]?.text).not.toContain("Repeat");
		expect(office.posts[1]?.text).toContain("Repeat");
		expect(ofHers(office)).toMatchObject([
			{ state: "undeliverable", detail: "two emails were handed over, and neither was confirmed" },
		]);
	});
});

describe("a link in an email", () => {
	const reminded = async () => {
		const office = await opened();
		await office.until("2009-02-28T00:00:00.000Z");
		return office;
	};

	it("asks first: whoever only looks at it changes nothing", async () => {
		const office = await reminded();
		for (const token of tokens(office))
			expect(await office.visit("GET", token)).toMatchObject({ status: 200 });
		expect(tokens(office)).toHaveLength(3);
		expect(await office.now()).toMatchObject({ state: { is: "open" }, due });
	});

	it("does its one thing once", async () => {
		const office = await reminded();
		const [done = ""] = tokens(office);
		expect(await office.visit("POST", done)).toMatchObject({ status: 200 });
		expect(await office.now()).toMatchObject({ state: { is: "closed", byId: "gol" } });
		for (const method of ["POST", "GET"] as const) {
			const again = await office.visit(method, done);
			expect(again).toMatchObject({ status: 200 });
			expect(again.body).toContain("It was used on Sat 28 February 2009");
		}
		expect(await office.now()).toMatchObject({ version: 2 });
	});

	it("of a mailbox that is theirs no longer is worth nothing", async () => {
		const office = await reminded();
		const [done = ""] = tokens(office);
		await office.save({ ...partner, email: "successor@example.org" });
		expect(await office.visit("POST", done)).toMatchObject({ status: 410 });
		expect((await office.now()).state.is).toBe("open");
	});

	it("of an email from before links named the mailbox still works, once", async () => {
		const office = await reminded();
		const [done = ""] = tokens(office);
		const link = readLink(done, secret, at("2009-03-01T00:00:00Z"));
		if (!link) throw new Error("the link does not read");
		const { id, personId, item, deed, until } = link;
		const payload = Buffer.from(JSON.stringify([id, personId, item, deed, until])).toString(
			"base64url",
		);
		const signed = createHmac("sha256", secret).update(`convenor mail ${payload}`);
		const old = `${payload}.${signed.digest("base64url")}`;
		expect(readLink(old, secret, until)).toBeUndefined();
		expect(await office.visit("GET", old)).toMatchObject({ status: 200 });
		expect(await office.visit("POST", old)).toMatchObject({ status: 200 });
		expect((await office.now()).state.is).toBe("closed");
		expect((await office.visit("POST", old)).body).toContain("used already");
	});

	it("asks before it keeps a day that is over, and stays good", async () => {
		const office = await reminded();
		const move = tokens(office)[2] ?? "";
		const past = await office.visit("POST", move, { date: "6 January 2009" });
		expect(past).toMatchObject({ status: 400 });
		expect(past.body).toContain("is already past. Save it as overdue?");
		expect((await office.now()).due).toEqual(due);
		const [, meant = ""] = /name="meant" value="([^"]+)"/.exec(past.body) ?? [];
		expect(await office.visit("POST", move, { meant, date: "" })).toMatchObject({ status: 200 });
		expect((await office.now()).due).toMatchObject({ first: "2009-01-06" });
	});

	it("that was refused is not used up by it", async () => {
		const office = await reminded();
		const [, onTrack = ""] = tokens(office);
		const state = { is: "closed", on: plainDate("2009-02-28"), byId: "own" } as const;
		await office.save({ ...hers, state });
		expect(await office.visit("POST", onTrack)).toMatchObject({ status: 409 });
		await office.save(hers);
		expect(await office.visit("POST", onTrack)).toMatchObject({ status: 200 });
		expect((await office.visit("POST", onTrack)).body).toContain("used already");
	});

	it("is served as a page, acted on once by its button, and remembered in the database", async () => {
		const folder = mkdtempSync(join(tmpdir(), "convenor-mail-"));
		const register = await openRegister(`file:${join(folder, "register.db")}`);
		const office = await reminded();
		const routes = office.routesWith(usedLinksIn(register.client));
		const listener = serveRoutes({ routes, onFault: (error) => console.error(error) });
		const door = await openWebDoor(listener, { host: "127.0.0.1", port: 0, isChosen: true });
		const [done = "", onTrack = ""] = tokens(office);
		const ask = async (method: string, token: string) =>
			(await fetch(`http://127.0.0.1:${door.port}/mail/${token}`, { method })).status;
		for (const method of ["HEAD", "GET", "GET"]) expect(await ask(method, done)).toBe(200);
		expect((await office.now()).state.is).toBe("open");
		const pressed = await Promise.all([ask("POST", done), ask("POST", done)]);
		expect(pressed).toEqual([200, 200]);
		expect(await office.now()).toMatchObject({ state: { is: "closed" }, version: 2 });
		expect(await ask("GET", done)).toBe(200);
		expect(await ask("POST", onTrack)).toBe(409);
		expect(await ask("GET", onTrack)).toBe(200);
		await door.stop();
		await register.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it("notes that all is well, or moves the date; and a date that cannot be read uses nothing up", async () => {
		const office = await reminded();
		const [, onTrack = "", move = ""] = tokens(office);
		await office.visit("POST", onTrack);
		expect((await office.now()).state).toMatchObject({ note: "Still on track" });
		const unread = await office.visit("POST", move, { date: 'the "purple" day' });
		expect(unread).toMatchObject({ status: 400 });
		// What was typed is still there to be put right.
		expect(unread.body).toContain('value="the &quot;purple&quot; day"');
		expect(unread.body).toContain("due Fri 6 March 2009");
		const moved = await office.visit("POST", move, { date: "Thu 14 May" });
		expect(moved).toMatchObject({ status: 200 });
		expect(moved.body).toContain("It is now due Thu 14 May 2009. Thank you.");
		expect((await office.now()).due).toMatchObject({ first: "2009-05-14" });
	});

	it("is worth nothing when tampered with, too old, or of somebody who is no longer let in", async () => {
		const office = await reminded();
		const [done = ""] = tokens(office);
		const link = readLink(done, secret, at("2009-03-01T00:00:00Z"));
		if (!link) throw new Error("the link does not read");
		const [payload = "", signed = ""] = done.split(".");
		const forged = Buffer.from(
			JSON.stringify([link.id, "own", link.mailbox, link.item, "done", link.until]),
		);
		const others = signLink({ ...link, personId: "own" }, secret);
		for (const token of [
			`${forged.toString("base64url")}.${signed}`,
			payload,
			`${done}x`,
			"",
			others,
			signLink(link, "another secret of nobody's"),
		])
			expect(await office.visit("POST", token)).toMatchObject({ status: 410 });
		await office.save(board({ secretaryId: "own", memberIds: ["own"], visibility: "restricted" }));
		expect(await office.visit("POST", done)).toMatchObject({ status: 410 });
		await office.save(board({ memberIds: ["own", "gol"] }));
		office.sleepUntil("2009-03-14T09:00:00.000Z");
		expect(await office.visit("POST", done)).toMatchObject({ status: 410 });
		expect((await office.now()).state.is).toBe("open");
	});
});

describe("a partner who answers for more than actions", () => {
	const owner = { kind: "person", id: "gol" } as const;
	const token = ({ posts }: Opened, label: string): string =>
		posts
			.map(({ text }) => new RegExp(`${label}: \\S+/mail/([\\w.-]+)`).exec(text)?.[1])
			.find(Boolean) ?? "";
	const reminded = async () => {
		const office = await opened();
		await office.save(
			organisation({ id: "npia" }),
			milestone(due, { owner }),
			guidance(day("2009-02-20"), { watcher: owner, number: 9 }),
		);
		await office.until("2009-02-28T00:00:00.000Z");
		const held = office.store.as({ kind: "operator" });
		return { ...office, held };
	};

	it("says that a milestone is achieved, or moves its forecast", async () => {
		const office = await reminded();
		const moved = await office.visit("POST", token(office, "Move the date"), { date: "3 April" });
		expect(moved.status).toBe(200);
		const achieved = token(office, "It is achieved");
		expect((await office.visit("GET", achieved)).body).toContain("Is it achieved?");
		expect(await office.visit("POST", achieved)).toMatchObject({ status: 200 });
		const [after] = await office.held.milestones();
		expect(after).toMatchObject({ actual: "2009-02-28" });
	});

	it("says that guidance is out, is still waited for, or is expected at another time", async () => {
		const office = await reminded();
		const waited = await office.visit("POST", token(office, "Still waiting"));
		expect(waited.body).toContain("there is nothing yet");
		const later = await office.visit("POST", token(office, "Another date"), { date: "in May" });
		expect(later.body).toContain("expected in May 2009");
		expect(await office.visit("POST", token(office, "It is out"))).toMatchObject({ status: 200 });
		const [after] = await office.held.guidance();
		expect(after?.state).toMatchObject({ is: "released", when: { first: "2009-02-28" } });
	});
});

describe("a partner whose body has not acknowledged guidance", () => {
	const sent = (since: string, more: Partial<Guidance> = {}) =>
		guidance(day("2009-01-22"), {
			state: { is: "released", when: day("2009-01-22") },
			recipients: ["gol-office", "camden"].map((organisationId) => ({
				organisationId,
				since: plainDate(since),
			})),
			...more,
		});
	const waiting = async () => {
		const office = await opened();
		await office.save(
			...["npia", "gol-office", "camden"].map((id) => organisation({ id, name: `Body of ${id}` })),
			{ ...partner, organisationId: "gol-office" },
			{ ...hers, state: { is: "closed", on: plainDate("2009-01-29"), byId: "own" } },
			sent("2009-01-29"),
		);
		await office.until("2009-02-05T20:00:00.000Z");
		return office;
	};
	const recorded = async ({ store }: Opened) => {
		const found = await store.as({ kind: "operator" }).itemById("guidance", "g1");
		return found?.kind === "guidance"
			? (found.recipients ?? []).map(({ organisationId, done }) => [organisationId, done?.byId])
			: [];
	};
	const silent = [
		["gol-office", undefined],
		["camden", undefined],
	];

	it("is asked by email, with a link that asks first and then says that they have it", async () => {
		const office = await waiting();
		const text = office.posts[0]?.text.replaceAll(/\r?\n\s*/g, " ") ?? "";
		expect(text).toContain("Not acknowledged yet: Further Prevent guidance (LPB-5)");
		expect(text).toContain(">We have it</a>");
		expect(text).not.toMatch(/camden|\d of \d/);
		const [token = "", ...more] = tokens(office);
		expect(more).toEqual([]);
		const page = await office.visit("GET", token);
		expect(page.body).toContain("Do you have it?");
		expect(page.body).toContain("for Body of gol-office");
		expect(await recorded(office)).toEqual(silent);
		expect((await office.visit("POST", token)).body).toContain("recorded that you have it");
		expect(await recorded(office)).toEqual([["gol-office", "gol"], silent[1]]);
		expect((await office.visit("POST", token)).body).toContain("used already");
		await office.until("2009-03-31T20:00:00.000Z");
		const subjects = office.posts.filter(({ text: said }) => said.includes("Not acknowledged yet"));
		expect(subjects).toHaveLength(1);
	});

	it("acknowledges nothing that was sent out since, nor for a body that they speak for no longer", async () => {
		const office = await waiting();
		const [token = ""] = tokens(office);
		await office.save(sent("2009-02-06", { edition: "2" }));
		expect(await office.visit("POST", token)).toMatchObject({ status: 409 });
		expect(await recorded(office)).toEqual(silent);
		await office.save(sent("2009-01-29"), { ...partner, organisationId: "camden" });
		await office.save(board({ channelId: undefined, memberIds: ["own"] }));
		expect(await office.visit("POST", token)).toMatchObject({ status: 410 });
		expect(await recorded(office)).toEqual(silent);
	});
});
