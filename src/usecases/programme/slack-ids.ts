/**
 * The local Slack's people and channels need ids that a real Slack would have given.
 * They are made from the programme file's keys, so that the register and the local Slack agree without asking.
 */

/** FNV-1a, 64 bits: the same key always gives the same letters. */
const letters = (text: string): string => {
	let hash = 0xcbf29ce484222325n;
	for (const letter of new TextEncoder().encode(text))
		hash = BigInt.asUintN(64, (hash ^ BigInt(letter)) * 0x100000001b3n);
	return hash.toString(36).toUpperCase().padStart(13, "0").slice(-10);
};

export const localUserId = (personKey: string): string => `U${letters(`person ${personKey}`)}`;

export const localChannelId = (channelKey: string): string =>
	`C${letters(`channel ${channelKey}`)}`;

export const localTeamId = (name: string): string => `T${letters(`team ${name}`)}`;
