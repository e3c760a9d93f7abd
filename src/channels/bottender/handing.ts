/** Hands one reminder to Telegram or LINE, once, and says honestly what is known of it. Nothing here tries again. */
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";

export type Message = {
	readonly id: string;
	readonly deliveryId: string;
	readonly surface: string;
	readonly account: string;
	readonly text: string;
};

export type Handed =
	| { readonly is: "sent"; readonly messageId: string }
	| { readonly is: "refused"; readonly reason: string; readonly retryAfter?: number | undefined }
	| { readonly is: "unknown"; readonly reason: string };

export type Hand = (message: Message) => Promise<Handed>;

/** Shorter than Convenor waits to be told. */
const answerWithin = 4_500;

type Answer = { readonly status: number; readonly headers: Headers; readonly json: unknown };

type Call = {
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>> | undefined;
	readonly body: object;
};

/** Nobody was reached, so nothing can have been taken. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH"]);

const lost = (surface: string, error: unknown): Handed => {
	const { cause, name } = error as { cause?: { code?: string }; name?: string };
	const code = cause?.code;
	return code !== undefined && neverConnected.has(code)
		? { is: "refused", reason: `${surface} ${code}`, retryAfter: 60 }
		: { is: "unknown", reason: code ?? name ?? "no answer" };
};

const call = async ({ url, headers, body }: Call): Promise<Answer> => {
	const answer = await fetch(url, {
		method: "POST",
		headers: { "content-type": "application/json", ...headers },
		body: JSON.stringify(body),
		redirect: "error",
		signal: AbortSignal.timeout(answerWithin),
	});
	const text = await answer.text();
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		json = undefined;
	}
	return { status: answer.status, headers: answer.headers, json };
};

/** A token that is refused is mended by whoever runs this: the message waits for it. */
const refusedBy = (surface: string, { status }: Answer, patience: number | undefined): Handed => {
	if (status === 429)
		return { is: "refused", reason: `${surface} 429`, retryAfter: patience ?? 30 };
	if (status === 401) return { is: "refused", reason: "invalid_auth" };
	return status >= 400 && status < 500
		? { is: "refused", reason: `${surface} ${status}` }
		: { is: "unknown", reason: `${surface} ${status}` };
};

type Access = { readonly token: string; readonly origin?: string | undefined };

const telegramSaid = z.object({
	result: z.object({ message_id: z.union([z.int(), z.string()]) }).optional(),
	parameters: z.object({ retry_after: z.number() }).optional(),
});

export const handToTelegram =
	({ token, origin = "https://api.telegram.org" }: Access): Hand =>
	async ({ account, text }) => {
		try {
			const url = `${origin}/bot${token}/sendMessage`;
			const answer = await call({ url, body: { chat_id: Number(account), text } });
			const said = telegramSaid.safeParse(answer.json).data;
			const isTaken = answer.status === 200;
			if (isTaken && said?.result) return { is: "sent", messageId: String(said.result.message_id) };
			if (isTaken) return { is: "unknown", reason: "telegram 200 without a message" };
			// Telegram says 404 where it does not know the bot's token.
			if (answer.status === 404) return { is: "refused", reason: "invalid_auth" };
			return refusedBy("telegram", answer, said?.parameters?.retry_after);
		} catch (error) {
			return lost("telegram", error);
		}
	};

const lineSaid = z.object({
	message: z.string().optional(),
	sentMessages: z.array(z.object({ id: z.string() })).optional(),
});

/** A push that LINE has taken under this key already is answered with 409, and not shown again. */
export const handToLine =
	({ token, origin = "https://api.line.me" }: Access): Hand =>
	async ({ deliveryId, account, text }) => {
		try {
			const answer = await call({
				url: `${origin}/v2/bot/message/push`,
				headers: { authorization: `Bearer ${token}`, "x-line-retry-key": deliveryId },
				body: { to: account, messages: [{ type: "text", text }] },
			});
			const said = lineSaid.safeParse(answer.json).data;
			if (answer.status === 200 || answer.status === 409)
				return { is: "sent", messageId: said?.sentMessages?.[0]?.id ?? deliveryId };
			if (answer.status === 429 && /monthly limit/i.test(said?.message ?? ""))
				return { is: "refused", reason: "line monthly limit" };
			const patience = Number(answer.headers.get("retry-after") ?? Number.NaN);
			return refusedBy("line", answer, Number.isFinite(patience) ? patience : undefined);
		} catch (error) {
			return lost("line", error);
		}
	};

/** Thirty a second are taken in all; and whoever asks for patience is left in peace for as long. */
export const paced = (hand: Hand, gapMs = 40): Hand => {
	let turn: Promise<unknown> = Promise.resolve();
	let busyFor: number | undefined;
	return async (message) => {
		const mine = turn;
		turn = mine.then(() => pause(gapMs));
		await mine;
		if (busyFor !== undefined)
			return { is: "refused", reason: `${message.surface} 429`, retryAfter: busyFor };
		const handed = await hand(message);
		if (handed.is === "refused" && handed.reason.endsWith(" 429")) {
			busyFor = Math.min(Math.max(handed.retryAfter ?? 30, 1), 300);
			setTimeout(() => {
				busyFor = undefined;
			}, busyFor * 1_000).unref();
		}
		return handed;
	};
};
