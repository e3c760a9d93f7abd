/**
 * One call to the Web API: who asks, may they, does a fault strike, and what is the answer.
 */

import { answered, type Ending, jsonReply, textReply } from "../transport/http.ts";
import { exchangeCode } from "../transport/oauth.ts";
import { stopwatch } from "../world/clock.ts";
import type { Fault } from "../world/faults.ts";
import type { Json } from "../world/json.ts";
import { Refusal } from "../world/refusal.ts";
import type { Slack } from "../world/slack.ts";
import type { Installation } from "../world/state.ts";
import type { Call, Method } from "./method.ts";
import { methodNamed } from "./registry.ts";

export type Asked = {
	readonly method: string;
	readonly args: Json;
	readonly authorization: string | undefined;
};

const tokenOf = ({ args, authorization }: Asked): string => {
	const bearer = /^Bearer (.+)$/i.exec(authorization ?? "")?.[1];
	return bearer ?? (typeof args.token === "string" ? args.token : "");
};

const revoked = (slack: Slack, token: string): string | undefined => {
	const fault = slack.faults.standing("revoke-token");
	if (fault && token !== slack.settings.appToken) return fault.error ?? "token_revoked";
	return slack.state.installs.find((install) => install.token === token)?.revoked;
};

const installBehind = (slack: Slack, method: Method, token: string): Installation => {
	const first = slack.state.installs[0];
	if (!first) throw new Refusal("invalid_auth");
	if (method.token === "none") return first;
	if (token === "") throw new Refusal("not_authed");
	const gone = revoked(slack, token);
	if (gone) throw new Refusal(gone);
	const install = slack.state.installs.find((one) => one.token === token);
	const isApp = token === slack.settings.appToken;
	if (!install && !isApp) throw new Refusal("invalid_auth");
	if (isApp !== (method.token === "app")) throw new Refusal("not_allowed_token_type");
	return install ?? first;
};

const checkScopes = (call: Call, method: Method): void => {
	const needed = method.scopes(call);
	const { scopes } = call.install;
	if (needed.length === 0 || needed.some((scope) => scopes.includes(scope))) return;
	throw new Refusal("missing_scope", { needed: needed.join(","), provided: scopes.join(",") });
};

const callFor = (slack: Slack, asked: Asked, method: Method): Call => {
	const install = installBehind(slack, method, tokenOf(asked));
	const bot = slack.state.users.get(install.botUserId);
	if (!bot) throw new Refusal("invalid_auth");
	const { token: _, ...args } = asked.args;
	return { slack, args, install, bot };
};

const refused = (error: unknown): Json => {
	if (error instanceof Refusal) return { ok: false, error: error.error, ...error.extra };
	console.error("The local Slack failed:", error);
	return { ok: false, error: "internal_error" };
};

const scopeHeaders = (slack: Slack, asked: Asked): Record<string, string> => {
	const install = slack.state.installs.find((one) => one.token === tokenOf(asked));
	return install ? { "x-oauth-scopes": install.scopes.join(",") } : {};
};

const tooFast = (seconds: number): Ending =>
	answered(jsonReply({ ok: false, error: "ratelimited" }, 429, { "retry-after": String(seconds) }));

const perform = async (slack: Slack, asked: Asked): Promise<Json> => {
	if (asked.method === "oauth.v2.access")
		return exchangeCode(slack, asked.args, asked.authorization);
	const method = methodNamed(asked.method);
	if (!method) throw new Refusal("unknown_method", { req_method: asked.method });
	const call = callFor(slack, asked, method);
	checkScopes(call, method);
	return method.run(call);
};

const channelOf = ({ args }: Asked): string | undefined =>
	typeof args.channel === "string" ? args.channel : undefined;

const paced = (slack: Slack, asked: Asked): number => {
	const install = slack.state.installs.find((one) => one.token === tokenOf(asked));
	if (!install) return 0;
	return slack.rates.take({ method: asked.method, team: install.team, channel: channelOf(asked) });
};

const CALL_FAULTS = ["lost-answer", "rate-limit", "server-error", "refuse", "hang"] as const;

const takesEffect = (fault: Fault): boolean =>
	fault.accepted ?? (fault.kind === "lost-answer" || fault.kind === "hang");

/** How the call ends for its caller, once a fault has struck. */
const faultyEnd = (fault: Fault): Ending => {
	if (fault.kind === "rate-limit" && fault.error === "no_retry_after")
		return answered(jsonReply({ ok: false, error: "ratelimited" }, 429));
	if (fault.kind === "rate-limit") return tooFast(fault.seconds ?? 1);
	if (fault.kind === "server-error") return answered(textReply("Internal Server Error", 500));
	if (fault.kind === "hang") return { kind: "hang", ms: (fault.seconds ?? 60) * 1000 };
	if (fault.kind === "refuse")
		return answered(jsonReply({ ok: false, error: fault.error ?? "internal_error" }));
	return { kind: "cut" };
};

type Answer = { readonly ending: Ending; readonly response: unknown };

const answer = async (slack: Slack, asked: Asked): Promise<Answer> => {
	const fault = slack.faults.strike(CALL_FAULTS, {
		method: asked.method,
		...(channelOf(asked) !== undefined && { channel: channelOf(asked) ?? "" }),
	});
	if (fault && !takesEffect(fault))
		return { ending: faultyEnd(fault), response: { fault: fault.kind } };
	const seconds = paced(slack, asked);
	if (seconds > 0) return { ending: tooFast(seconds), response: { error: "ratelimited", seconds } };
	const response = await perform(slack, asked).catch(refused);
	if (fault) return { ending: faultyEnd(fault), response: { ...response, fault: fault.kind } };
	return { ending: answered(jsonReply(response, 200, scopeHeaders(slack, asked))), response };
};

export const callMethod = async (slack: Slack, asked: Asked): Promise<Ending> => {
	const elapsed = stopwatch();
	const { ending, response } = await answer(slack, asked);
	const { token: _, ...request } = asked.args;
	const install = slack.state.installs.find((one) => one.token === tokenOf(asked));
	slack.log.add({
		kind: "api",
		type: asked.method,
		method: asked.method,
		request,
		response,
		ms: elapsed(),
		...(install && { team: install.team }),
	});
	return ending;
};
