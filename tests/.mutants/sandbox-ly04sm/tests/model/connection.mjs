// A connection of a client to a session on a server: if a message is lost, both end.

/** Milliseconds after which a connection without an answer is given up, as TCP does. */
const SILENCE = 8000;

/**
 * @param session has a function `die`, which rolls back
 * @param closed makes the error of a connection that has been cut
 */
export function connected(world, call, worker, session, closed) {
  const link = {
    isCut: false,
    cut() {
      link.isCut = true;
      session.die();
    },
    /** An error by which the client learns that the connection is cut. */
    cutBy: (error) => () => (link.cut(), error()),
    async send(perform, details) {
      if (link.isCut) throw closed();
      let silence;
      const givenUp = new Promise((_, reject) => {
        silence = world.after(SILENCE, () => reject(Object.assign(new Error("read ETIMEDOUT"), { code: "ETIMEDOUT", isLost: true })));
      });
      try {
        return await Promise.race([call(worker, perform, details), givenUp]);
      } catch (error) {
        if (error.isLost) link.cut();
        throw error;
      } finally {
        world.cancel(silence);
      }
    },
  };
  return link;
}
