/** What is awaited, comes out, is sent round and acknowledged. */
export const guidance = {
	release:
		"released|out|came out|come out|issued|issue|published|publish|out yet|put out|here|new|turned up|coming out|got|in force|see|had",
	expect:
		"expected|waiting|waiting for|waiting on|still waiting|expecting|to come|outstanding|due out",
	circulate: "circulated|sent|send|sent to|sent out|who got|go to|go out|gone out",
	issuer: "writing|write",
	watcher: "watching|watch|watching for|track",
	withdrawn: "in force|replaced|valid",
	ack: "acknowledged|acknowledge|ack|acked|replied|confirmed|signed for|confirm|answered|response|signed|heard from",
	delivered: "had|got|have had|done|briefed|get|given|rolled out|covered|reached|had their",
	borough:
		"borough|district|council|site|school|county|parish|ward|branch|town|department|organisation|partner|place|area|library|station|member|village|depot|chapel|unit|harbour|team|house|league|city",
	lacks: "need|still need|missing|short|waiting for|has no|have no|still to",
} as const;
