/** Sends slash commands as Slack does: signed forms over HTTP; and takes what is answered to them. */
import { createHmac, randomUUID } from "node:crypto";
import { type Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { signingSecret } from "./slack-room.ts";

export type Asking = {
	readonly port: number;
	readonly userId: string;
	readonly channelId: string;
	readonly command: string;
	readonly text: string;
	/** Where the app answers. */
	readonly responseUrl: string;
	readonly agent: Agent;
};

const signed = (body: string) => {
	const timestamp = String(Math.floor(Date.now() / 1000));
	const digest = createHmac("sha256", signingSecret)
		.update(`v0:${timestamp}:${body}`)
		.digest("hex");
	return { "x-slack-request-timestamp": timestamp, "x-slack-signature": `v0=${digest}` };
};

const formOf = (asking: Asking): string =>
	new URLSearchParams({
		token: "unused",
		team_id: "T0BENCH",
		team_domain: "bench",
		channel_id: asking.channelId,
		channel_name: "bench",
		user_id: asking.userId,
		user_name: "bench",
		command: asking.command,
		text: asking.text,
		api_app_id: "A0BENCH",
		is_enterprise_install: "false",
		response_url: asking.responseUrl,
		trigger_id: randomUUID(),
	}).toString();

type Posting = Pick<Asking, "port" | "agent"> & { readonly type: string; readonly body: string };

/** Milliseconds to the acknowledgement; refused when there was none. */
const post = ({ port, agent, type, body }: Posting): Promise<number> =>
	new Promise((resolve, reject) => {
		const headers = {
			...signed(body),
			"content-type": type,
			"content-length": Buffer.byteLength(body),
		};
		const began = performance.now();
		const path = "/slack/events";
		const sent = request(
			{ host: "127.0.0.1", port, path, method: "POST", headers, agent },
			(answer) => {
				const took = performance.now() - began;
				answer.resume();
				answer.on("end", () =>
					answer.statusCode === 200
						? resolve(took)
						: reject(new Error(`HTTP ${answer.statusCode}`)),
				);
			},
		);
		sent.on("error", reject);
		sent.end(body);
	});

/** Milliseconds to the acknowledgement; refused when there was none. */
export const ask = (asking: Asking): Promise<number> =>
	post({ ...asking, type: "application/x-www-form-urlencoded", body: formOf(asking) });

export type Saying = Pick<Asking, "port" | "agent" | "userId" | "text">;

/** Something said to the bot in private, as Slack tells of it. */
export const say = ({ port, agent, userId, text }: Saying): Promise<number> => {
	const ts = `${Math.floor(Date.now() / 1_000)}.${String(Math.floor(performance.now() * 1_000))
		.padStart(6, "0")
		.slice(-6)}`;
	const event = { type: "message", channel: "D0BENCH", channel_type: "im", user: userId, text, ts };
	const body = JSON.stringify({
		...{ token: "unused", team_id: "T0BENCH", api_app_id: "A0BENCH", type: "event_callback" },
		...{ event, event_id: `Ev${randomUUID()}`, event_time: Math.floor(Number(ts)) },
	});
	return post({ port, agent, type: "application/json", body });
};

/** Takes the answers that an app sends to a response address. */
export const openAnswers = async () => {
	let count = 0;
	const server = createServer((asked, answer) => {
		asked.resume();
		asked.on("end", () => {
			count += 1;
			answer.end("ok");
		});
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/answer`,
		count: () => count,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
};
