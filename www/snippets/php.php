<?php

$secret = getenv('PRESWALD_WEBHOOK_SECRET');
if (!$secret) {
    http_response_code(500);
    exit('PRESWALD_WEBHOOK_SECRET is not set');
}

// The raw body. In Laravel: $request->getContent(). Verify before you parse.
$body = file_get_contents('php://input');
$signature = $_SERVER['HTTP_X_PRESWALD_SIGNATURE'] ?? '';

$expected = 'sha256=' . hash_hmac('sha256', $body, $secret);
if (!hash_equals($expected, $signature)) {
    http_response_code(401);
    exit;
}

$event = json_decode($body);
error_log("$event->type $event->id");
