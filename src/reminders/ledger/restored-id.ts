/** Begins the delivery id of what may have been sent after the backup that was restored; its place follows. */
export const restoredId = "restored ";
