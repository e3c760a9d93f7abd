import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "../../src/channels/bottender/bots.ts";
import type { Doors } from "../../src/channels/bottender/door.ts";
import { lineDoor } from "../../src/channels/bottender/line.ts";
import { speak } from "../../src/channels/bottender/speak.ts";
import { telegramDoor } from "../../src/channels/bottender/telegram.ts";
import { readSettings } from "../../src/config.ts";
import { type Elsewhere, openElsewhere, token } from "./elsewhere.ts";
import { openSurface, type Surface } from "./surface.ts";

const secret = "a-secret-for-the-webhook";
const environment = {
	CONVENOR_API_TOKEN: token,
	CHANNELS_PORT: "0",
	TELEGRAM_BOT_TOKEN: "123:telegram",
	TELEGRAM_WEBHOOK_SECRET: secret,
	LINE_ACCESS_TOKEN: "line-token",
	LINE_CHANNEL_SECRET: secret,
};

const nameOf = (what: string) =>
	isInstalled() ? what : `${what} (skipped: npm run channels:install first)`;

let elsewhere: Elsewhere;
let telegram: Surface;
let line: Surface;
let doors: Doors;
const complaints: string[] = [];

const meeting = "Thu 5 March 2009, 14:00–15:30";
const question = "when does LPB next meet?";

let messages = 0;
const anotherMessage = () => {
	messages += 1;
	return messages;
};

const update = (text: string, { id = 77, type = "private" } = {}) => ({
	update_id: 1,
	message: {
		message_id: anotherMessage(),
		date: 1,
		from: { id, is_bot: false, first_name: "A" },
		chat: { id: type === "private" ? id : -5, type },
		text,
	},
});

const written = (text: string, source: object = { type: "user", userId: "U77" }) => ({
	type: "message",
	mode: "active",
	timestamp: 1,
	replyToken: "reply-token",
	source,
	message: { type: "text", id: `m${anotherMessage()}`, text },
});

const deliver = async (path: string, body: string, headers: Record<string, string>) =>
	(
		await fetch(`http://127.0.0.1:${doors.port}${path}`, {
			method: "POST",
			headers: { "content-type": "application/json", ...headers },
			body,
		})
	).status;

const fromTelegram = (body: unknown, given = secret) =>
	deliver("/telegram", JSON.stringify(body), { "x-telegram-bot-api-secret-token": given });

const signatureOf = (body: string) => createHmac("sha256", secret).update(body).digest("base64");

const fromLine = (...events: unknown[]) => {
	const body = JSON.stringify({ destination: "D", events });
	return deliver("/line", body, { "x-line-signature": signatureOf(body) });
};

const codeFor = (person: string) =>
	elsewhere.codeFrom("partnerships-secretary", `/board link LPB @${person}`);

describe.skipIf(!isInstalled())(nameOf("a partner on Telegram or LINE"), () => {
	beforeAll(async () => {
		[elsewhere, telegram, line] = await Promise.all([
			openElsewhere(),
			openSurface(),
			openSurface(),
		]);
		const settings = readSettings({ ...environment, CONVENOR_API_URL: elsewhere.url });
		const origins = { telegram: telegram.origin, line: line.origin };
		doors = await speak(settings, (why) => complaints.push(why), origins);
	});
	beforeEach(() => {
		for (const surface of [telegram, line]) {
			surface.sent.length = 0;
			surface.status = 200;
		}
		elsewhere.wait(3_600_000);
	});
	afterAll(async () => {
		await doors.close();
		await Promise.all([elsewhere.close(), telegram.close(), line.close()]);
	});

	it("is unknown until they send their code, and then is answered in private", async () => {
		expect(await fromTelegram(update(question))).toBe(200);
		expect(telegram.sent[0]?.body.text).toMatch(/^I don't know you here yet/);
		await fromTelegram(update(`/start ${await codeFor("engagement-lead")}`));
		await fromTelegram(update(question));
		expect(telegram.sent[2]).toMatchObject({
			path: "/bot123:telegram/sendMessage",
			body: { chat_id: 77, text: expect.stringContaining(meeting) },
		});
	});

	it("is offered whole questions as keys on Telegram", async () => {
		await fromTelegram(update("asdf qwerty"));
		const markup = telegram.sent[0]?.body.reply_markup as { keyboard: { text: string }[][] };
		const keyboard = markup?.keyboard ?? [];
		expect(keyboard.length).toBeGreaterThan(0);
		await fromTelegram(update(keyboard[0]?.[0]?.text ?? ""));
		expect(telegram.sent[1]?.body.text).not.toMatch(/didn’t understand/);
		// What is beside the one meeting that was told; where nothing is, the keys are put away.
		const beside = "Which meetings does LPB have?";
		expect(telegram.sent[1]?.body.reply_markup).toMatchObject({ keyboard: [[{ text: beside }]] });
		await fromTelegram(update(beside));
		expect(telegram.sent[2]?.body.reply_markup).toEqual({ remove_keyboard: true });
	});

	it("is answered on LINE as well, with quick replies", async () => {
		await fromLine(written(await codeFor("ctset-lead")));
		await fromLine(written(question), written("asdf qwerty"));
		const [welcome, ...answers] = line.sent.map(({ body }) => (body.messages as object[])[0]);
		expect(welcome).toMatchObject({ type: "text", text: expect.stringMatching(/^Welcome/) });
		expect(answers).toContainEqual(
			expect.objectContaining({ type: "text", text: expect.stringContaining(meeting) }),
		);
		expect(answers).toContainEqual(
			expect.objectContaining({
				quickReply: {
					items: expect.arrayContaining([expect.objectContaining({ type: "action" })]),
				},
			}),
		);
		expect(line.sent[0]).toMatchObject({
			path: "/v2/bot/message/reply",
			authorization: "Bearer line-token",
			body: { replyToken: "reply-token" },
		});
	});

	it("is told that words alone are read, whatever else is sent", async () => {
		const { text: _, ...photo } = update(question).message;
		await fromTelegram({ update_id: 3, message: { ...photo, photo: [{ file_id: "f" }] } });
		const sticker = { type: "sticker", id: "2", packageId: "1", stickerId: "1" };
		await fromLine({ ...written(question), message: sticker });
		expect(telegram.sent[0]?.body.text).toMatch(/^I read words only/);
		expect(JSON.stringify(line.sent[0]?.body)).toContain("I read words only");
	});

	describe("is given a long answer", () => {
		const rows = (count: number) =>
			Array.from({ length: count }, (_, at) => `LPB-${at} ${"Draft the paper ".repeat(20)}`.trim());
		const asked = (text: string) => ({ label: text, text });
		const choices = [
			...Array.from({ length: 15 }, (_, at) => asked(`What about LPB-${at}, and its papers?`)),
			asked(`Which ${"long ".repeat(80)}one?`),
		];
		const answering = (lines: readonly string[]) => async () => ({
			...{ text: lines.join("\n"), choices },
		});
		const complain = (why: string) => complaints.push(why);
		const linesIn = (texts: readonly unknown[]) =>
			texts.flatMap((text) => String(text).split("\n"));

		it("in as many messages as it takes on Telegram, with the keys under the last", async () => {
			const settings = { token: "123:telegram", secret, origin: telegram.origin };
			const lines = rows(90);
			await telegramDoor(settings, answering(lines), complain).take(update(question));
			const texts = telegram.sent.map(({ body }) => body.text);
			expect(texts.length).toBeGreaterThan(5);
			expect(texts.every((text) => String(text).length <= 4_096)).toBe(true);
			expect(linesIn(texts)).toEqual(lines);
			const keys = telegram.sent.map(({ body }) => body.reply_markup !== undefined);
			expect(keys.lastIndexOf(true)).toBe(keys.indexOf(true));
			const markup = telegram.sent.at(-1)?.body.reply_markup as { keyboard: object[][] };
			expect(markup.keyboard).toHaveLength(choices.length);
		});

		const onLine = async (lines: readonly string[]) => {
			const settings = { token: "line-token", secret, origin: line.origin };
			const door = lineDoor(settings, answering(lines), complain);
			await door.take({ destination: "D", events: [written(question)] });
			expect(line.sent).toHaveLength(1);
			const messages = (line.sent[0]?.body.messages ?? []) as { text: string }[];
			expect(messages.length).toBeLessThanOrEqual(5);
			expect(messages.every(({ text }) => text.length <= 5_000)).toBe(true);
			return messages;
		};

		it("in five messages at most on LINE, which tell of what is left", async () => {
			const last = (await onLine(rows(90))).at(-1);
			expect(last?.text).toMatch(/the rest does not fit here\. Ask about less at a time\.$/);
		});

		it("whole on LINE where it fits, and every question that no key can hold in words", async () => {
			const lines = rows(30);
			const messages = await onLine(lines);
			const said = linesIn(messages.map(({ text }) => text));
			expect(said.slice(0, lines.length)).toEqual(lines);
			const { quickReply } = messages.at(-1) as unknown as {
				quickReply: { items: { action: { label: string; text: string } }[] };
			};
			const keys = quickReply.items.map(({ action }) => action.text);
			expect(keys).toHaveLength(13);
			expect(quickReply.items.every(({ action }) => action.label.length <= 20)).toBe(true);
			const copied = said.filter((row) => row.startsWith("• ")).map((row) => row.slice(2));
			expect([...keys, ...copied].toSorted()).toEqual(choices.map(({ text }) => text).toSorted());
		});
	});

	it("is another person on each surface", async () => {
		await fromLine(written(question, { type: "user", userId: "77" }));
		expect(JSON.stringify(line.sent[0]?.body)).toContain("I don't know you here yet");
	});

	it("is not read in groups, nor from other bots, nor when an old message is changed", async () => {
		await fromTelegram(update(question, { type: "group" }));
		await fromTelegram(update(question, { type: "supergroup" }));
		const bot = update(question);
		await fromTelegram({ ...bot, message: { ...bot.message, from: { id: 77, is_bot: true } } });
		await fromTelegram({ update_id: 2, edited_message: bot.message });
		await fromLine(written(question, { type: "group", groupId: "G", userId: "U77" }));
		await fromLine(written(question, { type: "room", roomId: "R", userId: "U77" }));
		expect([...telegram.sent, ...line.sent]).toEqual([]);
	});

	it("is answered once, however often the surface delivers it", async () => {
		const [asked, photo] = [update(question), written(question)];
		for (const _ of [1, 2]) {
			expect(await fromTelegram(asked)).toBe(200);
			expect(await fromLine(photo)).toBe(200);
		}
		expect(telegram.sent.map(({ body }) => body.text)).toEqual([expect.stringContaining(meeting)]);
		expect(line.sent).toHaveLength(1);
		await fromTelegram(update(question));
		expect(telegram.sent).toHaveLength(2);
	});

	it("is answered anew on Telegram where the words are put right within the hour", async () => {
		const asked = update("when does LBP next meet?");
		await fromTelegram(asked);
		const right = { ...asked.message, text: question };
		const putRight = (seconds: number) =>
			fromTelegram({ update_id: 2, edited_message: { ...right, edit_date: right.date + seconds } });
		await putRight(4_000);
		expect(telegram.sent).toHaveLength(1);
		for (const seconds of [60, 61]) await putRight(seconds);
		expect(telegram.sent).toHaveLength(2);
		expect(telegram.sent[1]?.body.text).toContain(meeting);
	});

	it("cannot be pretended to be without the secret or the signature", async () => {
		for (const given of ["", "another", `${secret}x`, secret.slice(1)])
			expect(await fromTelegram(update(question), given)).toBe(401);
		expect(await deliver("/telegram", JSON.stringify(update(question)), {})).toBe(401);
		const body = JSON.stringify({ destination: "D", events: [written(question)] });
		for (const signature of ["", "AAAA", signatureOf(`${body} `), "not base64 at all"])
			expect(await deliver("/line", body, { "x-line-signature": signature })).toBe(401);
		expect(await deliver("/line", body, {})).toBe(401);
		expect([...telegram.sent, ...line.sent]).toEqual([]);
	});

	it("finds no door of Slack's, and none that stays open to too much", async () => {
		const slack = { "x-telegram-bot-api-secret-token": secret };
		for (const path of ["/slack", "/webhooks/slack", "/", "/telegram/"])
			expect(await deliver(path, "{}", slack)).toBe(404);
		expect(await deliver("/telegram", "a".repeat(300_000), slack)).toBe(413);
	});

	it("is still served after anything genuine but odd", async () => {
		const odd = [
			null,
			[],
			3,
			"x",
			{},
			{ message: null },
			{ message: { chat: {} } },
			{ events: [] },
		];
		for (const body of odd) expect(await fromTelegram(body)).toBe(200);
		for (const event of [...odd, { type: "follow" }, written("")])
			expect(await fromLine(event)).toBe(200);
		const body = "{".repeat(50);
		expect(await deliver("/line", body, { "x-line-signature": signatureOf(body) })).toBe(200);
		telegram.status = 500;
		expect(await fromTelegram(update(question))).toBe(200);
		telegram.status = 200;
		await fromTelegram(update(question));
		expect(telegram.sent.at(-1)?.body.text).toContain(meeting);
		expect(complaints.join(" ")).not.toMatch(/telegram\b.*123|line-token/);
	});

	it("is told to try again while Convenor cannot be reached", async () => {
		const lost = await speak(
			readSettings({ ...environment, CONVENOR_API_URL: "http://127.0.0.1:9/conversation" }),
			() => {},
			{ telegram: telegram.origin },
		);
		const { port } = doors;
		Object.assign(doors, { port: lost.port });
		await fromTelegram(update(question));
		Object.assign(doors, { port });
		await lost.close();
		expect(telegram.sent[0]?.body.text).toMatch(/try again in a minute/);
	});
});

describe("the process that speaks on other surfaces", () => {
	const start = (more: Readonly<Record<string, string>>) =>
		spawnSync("npx", ["tsx", "src/channels/bottender/start.ts"], {
			encoding: "utf8",
			env: { PATH: process.env.PATH, ...environment, ...more },
		});

	it("does not start where a Slack token is, and loads nothing there", () => {
		const { status, stderr } = start({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" });
		expect(stderr).toMatch(/^Slack tokens are set here\./);
		expect(status).toBe(2);
		expect(start({ SLACK_APP_TOKEN: "xapp-1" }).status).toBe(2);
	});

	it("does not open a surface whose deliveries it could not check", () => {
		for (const name of ["TELEGRAM_WEBHOOK_SECRET", "LINE_CHANNEL_SECRET"])
			expect(() => readSettings({ ...environment, [name]: "" })).toThrow(name);
		expect(() => readSettings({ ...environment, TELEGRAM_WEBHOOK_SECRET: "short" })).toThrow(/24/);
	});
});
