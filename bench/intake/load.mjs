import { connect } from 'node:net';

/**
 * Sends every request once, one at a time on each of so many kept-alive connections. Gives the milliseconds it all took, those of each
 * request, and how often each status came. A plain socket, because the sender shares the cores with what it measures.
 */
export async function send(requests, address, connections) {
  const { hostname, port } = new URL(address);
  const work = { requests, next: 0, times: [], statuses: {} };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, () => sendOn(connect(port, hostname), work)));
  return { ms: performance.now() - started, times: work.times, statuses: work.statuses };
}

function sendOn(socket, work) {
  return new Promise((done, fail) => {
    let [reply, asked] = ['', 0];
    const ask = () => {
      if (work.next === work.requests.length) return socket.destroy();
      reply = '';
      asked = performance.now();
      socket.write(work.requests[work.next++]);
    };
    socket.setNoDelay().setEncoding('latin1');
    socket.on('connect', ask).on('error', fail).on('close', done);
    socket.on('end', () => fail(new Error('the server closed a connection')));
    socket.on('data', (text) => {
      reply += text;
      if (!isWhole(reply)) return;
      work.times.push(performance.now() - asked);
      const status = reply.slice(9, 12);
      work.statuses[status] = (work.statuses[status] ?? 0) + 1;
      ask();
    });
  });
}

function isWhole(reply) {
  const head = reply.indexOf('\r\n\r\n') + 4;
  if (head === 3) return false;
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(reply.slice(0, head));
  return length === null ? reply.endsWith('\r\n0\r\n\r\n') : reply.length >= head + Number(length[1]);
}
