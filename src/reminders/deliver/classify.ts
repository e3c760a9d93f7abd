/**
 * What a definite refusal means: wait, mend the message, mend the installation, or give this place up.
 * A refusal is never a reason to post twice: it says that nothing was posted.
 */

export type Meaning = "wait" | "content" | "installation" | "place";

const contentFaults = new Set([
	"invalid_blocks",
	"invalid_blocks_format",
	"msg_too_long",
	"msg_blocks_too_long",
	"no_text",
	"invalid_arguments",
	"too_many_attachments",
]);

/** Nothing can be posted anywhere until somebody mends it. */
const installationFaults = new Set([
	"invalid_auth",
	"not_authed",
	"account_inactive",
	"token_revoked",
	"token_expired",
	"missing_scope",
	"org_login_required",
	"ekm_access_denied",
	"team_access_not_granted",
	"two_factor_setup_required",
	"access_denied",
	"enterprise_is_restricted",
	"accesslimited",
]);

export const meaningOf = (refused: {
	readonly reason: string;
	readonly retryAfter?: number | undefined;
}): Meaning => {
	if (refused.retryAfter !== undefined || /rate_?limited/.test(refused.reason)) return "wait";
	if (contentFaults.has(refused.reason)) return "content";
	return installationFaults.has(refused.reason) ? "installation" : "place";
};

/** An absurd or absent wait is replaced by one that a person would understand. */
export const patience = (retryAfter: number | undefined): number => {
	if (retryAfter === undefined || !Number.isFinite(retryAfter) || retryAfter < 0) return 30;
	return Math.min(Math.max(retryAfter, 1), 300);
};

/** In seconds, how long what Slack could not be asked about waits: never so short that it is asked in a burst. */
export const untilAsked = (seconds: number): number => Math.min(Math.max(seconds, 1), 600);

/** Doubling from a quarter of a minute to two minutes: eight tries are ten minutes. */
export const pauseAfter = (attempts: number): number => Math.min(15 * 2 ** attempts, 120);
export const triesBeforeGivingUp = 8;

const reasons: Readonly<Record<string, string>> = {
	is_archived: "the channel is archived",
	not_in_channel: "Convenor is not in the channel any more",
	channel_not_found: "the channel cannot be found, or Convenor is not in it",
	restricted_action: "the channel does not let Convenor post",
	cannot_dm_bot: "that account cannot be written to",
	user_not_found: "that account cannot be found",
	user_disabled: "that account is deactivated",
	unlinked: "their link outside Slack was taken back",
};

const refusers: Readonly<Record<string, string>> = {
	mail: "the mail server",
	telegram: "Telegram",
	line: "LINE",
};

/** `mail 550`, `telegram 403`: whoever refused it, and how. */
export const reasonWords = (reason: string): string => {
	const [, who = "", how = ""] = /^(\w+) (.+)$/s.exec(reason) ?? [];
	const refuser = refusers[who];
	return reasons[reason] ?? (refuser ? `${refuser} refused it (${how})` : `Slack says ${reason}`);
};
